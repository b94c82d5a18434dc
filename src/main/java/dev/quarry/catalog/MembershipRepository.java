package dev.quarry.catalog;

import dev.quarry.access.Role;
import dev.quarry.access.membership.Membership;
import dev.quarry.access.membership.MembershipCatalog;
import dev.quarry.access.membership.MembershipSettings;
import dev.quarry.audit.AuditAction;
import dev.quarry.audit.AuditEvent;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Memberships in PostgreSQL. */
@ApplicationScoped
class MembershipRepository implements MembershipCatalog {

    private static final String READ = """
            select cast(m.user_id as text), u.email, array_to_string(m.roles, ','), m.comment, cast(o.id as text),
                coalesce(k.active, false), k.accessed
            from membership m
            join app_user u on u.id = m.user_id
            join organization o on o.name = m.organization
            left join lateral (
                select bool_or(coalesce(expires > now(), true)) active, max(accessed) accessed
                from api_key where user_id = m.user_id
            ) k on true
            where m.organization = :organization
            """;

    private static final String LIST = READ + " order by m.created, m.user_id";
    private static final String ONE = READ + " and m.user_id = cast(:user as uuid)";

    // Serializes changes of memberships, so that two admins who remove each other concurrently cannot both succeed.
    private static final String LOCK = "select name from organization where name = :organization for no key update";

    private static final String HAS_USER = "select email from app_user where id = cast(:user as uuid)";

    private static final String REMOVE =
            "delete from membership where organization = :organization and user_id = cast(:user as uuid)";

    private static final String ADMINS = """
            select cast(count(*) as int) from membership
            where organization = :organization and 'admin' = any(roles)
            """;

    private final Database database;

    MembershipRepository(Database database) {
        this.database = database;
    }

    @Override
    public Uni<List<Membership>> list(String organization) {
        return database.entities(session -> session.createNativeQuery(LIST, Object[].class)
                        .setParameter("organization", organization)
                        .getResultList())
                .map(rows -> rows.stream().map(MembershipRepository::membership).toList());
    }

    @Override
    public Uni<Optional<Membership>> find(String organization, String user) {
        return Columns.isId(user)
                ? database.entities(session -> read(session, organization, user))
                : Uni.createFrom().item(Optional.empty());
    }

    @Override
    public Uni<Membership> add(String organization, MembershipSettings settings, byte[] digest) {
        return database.entityTransaction(session -> lock(session, organization)
                .chain(() -> AccountRows.addUser(session, settings.email(), digest))
                .chain(user -> AccountRows.putMembership(
                                session, organization, user, settings.roles(), settings.comment())
                        .chain(() -> AuditRows.addOfUser(session, user, new AuditEvent(AuditAction.USER_CREATE, user)))
                        .chain(() -> read(session, organization, user)))
                .map(Optional::orElseThrow));
    }

    @Override
    public Uni<Optional<Membership>> put(String organization, String user, MembershipSettings settings) {
        return Columns.isId(user)
                ? database.entityTransaction(session -> keepingAnAdmin(
                        session,
                        organization,
                        () -> session.createNativeQuery(HAS_USER, String.class)
                                .setParameter("user", user)
                                .getSingleResultOrNull()
                                .chain(there -> there == null
                                        ? Uni.createFrom().item(Optional.<Membership>empty())
                                        : AccountRows.putMembership(
                                                        session,
                                                        organization,
                                                        user,
                                                        settings.roles(),
                                                        settings.comment())
                                                .chain(() -> read(session, organization, user)))))
                : Uni.createFrom().item(Optional.empty());
    }

    @Override
    public Uni<Boolean> remove(String organization, String user) {
        return Columns.isId(user)
                ? database.entityTransaction(session -> keepingAnAdmin(
                        session,
                        organization,
                        () -> session.createNativeQuery(REMOVE)
                                .setParameter("organization", organization)
                                .setParameter("user", user)
                                .executeUpdate()
                                .map(gone -> gone == 1)
                                .call(gone -> gone
                                        ? AuditRows.add(
                                                session,
                                                organization,
                                                new AuditEvent(AuditAction.MEMBERSHIP_DELETE, user))
                                        : Uni.createFrom().voidItem())))
                : Uni.createFrom().item(false);
    }

    /** Fails with {@link ProblemType#LAST_ADMIN} if the change removes the last admin of the organization. */
    private static <T> Uni<T> keepingAnAdmin(Mutiny.Session session, String organization, Supplier<Uni<T>> change) {
        return lock(session, organization)
                .chain(() -> admins(session, organization))
                .chain(before -> change.get()
                        .chain(outcome -> admins(session, organization)
                                .invoke(after -> {
                                    if (before > 0 && after == 0) {
                                        throw new Problem(ProblemType.LAST_ADMIN);
                                    }
                                })
                                .replaceWith(outcome)));
    }

    private static Uni<Void> lock(Mutiny.Session session, String organization) {
        return session.createNativeQuery(LOCK, String.class)
                .setParameter("organization", organization)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> new Problem(ProblemType.ORGANIZATION_NOT_FOUND))
                .replaceWithVoid();
    }

    private static Uni<Integer> admins(Mutiny.Session session, String organization) {
        return session.createNativeQuery(ADMINS, Integer.class)
                .setParameter("organization", organization)
                .getSingleResult();
    }

    private static Uni<Optional<Membership>> read(Mutiny.QueryProducer session, String organization, String user) {
        return session.createNativeQuery(ONE, Object[].class)
                .setParameter("organization", organization)
                .setParameter("user", user)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(MembershipRepository::membership));
    }

    private static Membership membership(Object[] row) {
        return new Membership(
                (String) row[0],
                (String) row[1],
                Columns.texts(row[2]).stream()
                        .map(Role::of)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toUnmodifiableSet()),
                (String) row[3],
                UUID.fromString((String) row[4]),
                (Boolean) row[5],
                Columns.instantOrNull(row[6]));
    }
}
