package dev.quarry.catalog;

import dev.quarry.access.NewOrganization;
import dev.quarry.access.Role;
import dev.quarry.access.account.AccountCatalog;
import dev.quarry.access.account.ApiKey;
import dev.quarry.access.account.KeySettings;
import dev.quarry.access.account.User;
import dev.quarry.audit.AuditAction;
import dev.quarry.audit.AuditEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Users and their API keys in PostgreSQL. */
@ApplicationScoped
class AccountRepository implements AccountCatalog {

    private static final String COLUMNS =
            "cast(id as text), comment, created, accessed, expires, array_to_string(allowed_ips, ',')";

    private static final String USER = "select email from app_user where id = cast(:user as uuid)";

    // Serializes key creation per user, so that concurrent requests cannot exceed the maximum number of keys.
    private static final String LOCK_USER = USER + " for no key update";

    private static final String KEYS =
            "select " + COLUMNS + " from api_key where user_id = cast(:user as uuid) order by created, id";

    private static final String ONE_KEY =
            "select " + COLUMNS + " from api_key where user_id = cast(:user as uuid) and id = cast(:key as uuid)";

    private static final String ADD = """
            insert into api_key (user_id, digest, comment, expires, allowed_ips)
            select cast(:user as uuid), decode(:digest, 'hex'), :comment, cast(cast(:expires as text) as timestamptz),
                string_to_array(:allowed_ips, ',')
            where (select count(*) from api_key where user_id = cast(:user as uuid)) < :most
            returning\s""" + COLUMNS;

    private static final String CHANGE = """
            update api_key set comment = :comment, expires = cast(cast(:expires as text) as timestamptz),
                allowed_ips = string_to_array(:allowed_ips, ',')
            where user_id = cast(:user as uuid) and id = cast(:key as uuid)
            returning\s""" + COLUMNS;

    private static final String REMOVE =
            "delete from api_key where user_id = cast(:user as uuid) and id = cast(:key as uuid)";

    private final Database database;

    AccountRepository(Database database) {
        this.database = database;
    }

    @Override
    public Uni<Optional<User>> create(String email, @Nullable NewOrganization organization, byte[] digest) {
        return database.entityTransaction(session -> makeOrganization(session, organization)
                .chain(made -> made
                        ? AccountRows.addUser(session, email, digest)
                                .chain(user -> makeAdmin(session, organization, user))
                                .call(user -> AuditRows.addOfUser(
                                        session, user, new AuditEvent(AuditAction.USER_CREATE, user)))
                                .map(user -> Optional.of(new User(user, email)))
                        : Uni.createFrom().item(Optional.empty())));
    }

    @Override
    public Uni<Optional<User>> find(String user) {
        return database.entities(session -> session.createNativeQuery(USER, String.class)
                        .setParameter("user", user)
                        .getSingleResultOrNull())
                .map(email -> Optional.ofNullable(email).map(found -> new User(user, found)));
    }

    @Override
    public Uni<List<ApiKey>> keys(String user) {
        return database.entities(session -> session.createNativeQuery(KEYS, Object[].class)
                        .setParameter("user", user)
                        .getResultList())
                .map(rows -> rows.stream().map(AccountRepository::key).toList());
    }

    @Override
    public Uni<Optional<ApiKey>> key(String user, String key) {
        return Columns.isId(key)
                ? database.entities(session -> one(session.createNativeQuery(ONE_KEY, Object[].class)
                        .setParameter("user", user)
                        .setParameter("key", key)))
                : Uni.createFrom().item(Optional.empty());
    }

    @Override
    public Uni<Optional<ApiKey>> addKey(String user, KeySettings settings, byte[] digest) {
        return database.entityTransaction(session -> session.createNativeQuery(LOCK_USER, String.class)
                .setParameter("user", user)
                .getSingleResultOrNull()
                .chain(() -> one(set(session.createNativeQuery(ADD, Object[].class), settings)
                                .setParameter("user", user)
                                .setParameter("digest", HexFormat.of().formatHex(digest))
                                .setParameter("most", MOST_KEYS))
                        .call(made -> audit(session, user, AuditAction.KEY_CREATE, made))));
    }

    @Override
    public Uni<Optional<ApiKey>> changeKey(String user, String key, KeySettings settings) {
        return database.entityTransaction(session -> one(set(
                                session.createNativeQuery(CHANGE, Object[].class), settings)
                        .setParameter("user", user)
                        .setParameter("key", key))
                .call(changed -> audit(session, user, AuditAction.KEY_CHANGE, changed)));
    }

    @Override
    public Uni<Boolean> removeKey(String user, String key) {
        return Columns.isId(key)
                ? database.entityTransaction(session -> session.createNativeQuery(REMOVE)
                        .setParameter("user", user)
                        .setParameter("key", key)
                        .executeUpdate()
                        .map(gone -> gone == 1)
                        .call(gone -> gone
                                ? AuditRows.addOfUser(session, user, new AuditEvent(AuditAction.KEY_DELETE, key))
                                : Uni.createFrom().voidItem()))
                : Uni.createFrom().item(false);
    }

    private static Uni<Void> audit(Mutiny.Session session, String user, AuditAction action, Optional<ApiKey> key) {
        return key.map(touched -> AuditRows.addOfUser(session, user, new AuditEvent(action, touched.id())))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static Uni<Boolean> makeOrganization(Mutiny.Session session, @Nullable NewOrganization organization) {
        return organization == null
                ? Uni.createFrom().item(true)
                : OrganizationRepository.insert(session, organization);
    }

    private static Uni<String> makeAdmin(Mutiny.Session session, @Nullable NewOrganization organization, String user) {
        return organization == null
                ? Uni.createFrom().item(user)
                : AccountRows.putMembership(session, organization.name(), user, Set.of(Role.ADMIN), "")
                        .replaceWith(user);
    }

    private static Mutiny.SelectionQuery<Object[]> set(Mutiny.SelectionQuery<Object[]> query, KeySettings settings) {
        var expires = settings.expiresOrNull();
        return query.setParameter("comment", settings.comment())
                .setParameter("expires", expires == null ? null : expires.toString())
                .setParameter("allowed_ips", String.join(",", settings.allowedIps()));
    }

    private static Uni<Optional<ApiKey>> one(Mutiny.SelectionQuery<Object[]> query) {
        return query.getSingleResultOrNull().map(row -> Optional.ofNullable(row).map(AccountRepository::key));
    }

    private static ApiKey key(Object[] row) {
        return new ApiKey(
                (String) row[0],
                (String) row[1],
                Columns.instant(row[2]),
                Columns.instantOrNull(row[3]),
                Columns.instantOrNull(row[4]),
                Columns.texts(row[5]));
    }
}
