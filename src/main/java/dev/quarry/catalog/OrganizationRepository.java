package dev.quarry.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarry.access.NewOrganization;
import dev.quarry.access.Organization;
import dev.quarry.access.OrganizationCatalog;
import dev.quarry.access.Role;
import dev.quarry.audit.AuditAction;
import dev.quarry.audit.AuditEvent;
import dev.quarry.http.StrictJson;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Organizations in PostgreSQL. */
@ApplicationScoped
class OrganizationRepository implements OrganizationCatalog {

    private static final String INSERT = """
            insert into organization (name, id, display_name, billing_email)
            values (:name, gen_random_uuid(), :display_name, :billing_email)
            on conflict (name) do nothing
            """;

    // A null value removes the option.
    private static final String SET_OPTIONS = """
            update organization set options = jsonb_strip_nulls(options || cast(cast(:options as text) as jsonb))
            where name = :name
            """;

    // Transactions that need the organization row wait for the lock, and then find no row.
    private static final String LOCK = "select name from organization where name = :name for update";

    private static final String IN_USE = """
            select exists (select from source_image where organization = :name)
                or exists (select from blob where organization = :name)
                or exists (select from object_journal where organization = :name and not_before > now())
            """;

    private static final String DELETE = "delete from organization where name = :name";

    private final Database database;

    OrganizationRepository(Database database) {
        this.database = database;
    }

    /** @return false if an organization with this name already exists */
    static Uni<Boolean> insert(Mutiny.QueryProducer session, NewOrganization organization) {
        return session.createNativeQuery(INSERT)
                .setParameter("name", organization.name())
                .setParameter("display_name", organization.displayName())
                .setParameter("billing_email", organization.billingEmail())
                .executeUpdate()
                .map(inserted -> inserted == 1)
                .call(inserted -> inserted
                        ? audit(session, organization.name(), AuditAction.ORGANIZATION_CREATE, "")
                        : Uni.createFrom().voidItem());
    }

    private static Uni<Void> audit(Mutiny.QueryProducer session, String name, AuditAction action, String detail) {
        return AuditRows.add(session, name, new AuditEvent(action, name, detail));
    }

    @Override
    public Uni<Optional<Organization>> find(String name) {
        return database.entities(session -> session.get(OrganizationEntity.class, name))
                .map(found -> Optional.ofNullable(found).map(OrganizationEntity::toOrganization));
    }

    @Override
    public Uni<Optional<Organization>> create(NewOrganization organization, @Nullable String admin) {
        return database.entityTransaction(session -> insert(session, organization)
                        .call(made -> made && admin != null
                                ? AccountRows.putMembership(session, organization.name(), admin, Set.of(Role.ADMIN), "")
                                : Uni.createFrom().voidItem()))
                .chain(made ->
                        made ? find(organization.name()) : Uni.createFrom().item(Optional.empty()));
    }

    @Override
    public Uni<Optional<Organization>> setOptions(String name, Map<String, JsonNode> options) {
        var names = options.keySet().stream().sorted().collect(Collectors.joining(", "));
        return database.entityTransaction(session -> session.createNativeQuery(SET_OPTIONS)
                        .setParameter("name", name)
                        .setParameter("options", StrictJson.write(options))
                        .executeUpdate()
                        .call(changed -> changed == 1
                                ? audit(session, name, AuditAction.ORGANIZATION_OPTIONS, names)
                                : Uni.createFrom().voidItem()))
                .chain(() -> find(name));
    }

    @Override
    public Uni<Boolean> delete(String name) {
        return database.entityTransaction(session -> session.createNativeQuery(LOCK, String.class)
                .setParameter("name", name)
                .getSingleResultOrNull()
                .chain(there -> there == null
                        ? Uni.createFrom().item(false)
                        : requireUnused(session, name)
                                .chain(() -> session.createNativeQuery(DELETE)
                                        .setParameter("name", name)
                                        .executeUpdate())
                                .chain(() -> audit(session, name, AuditAction.ORGANIZATION_DELETE, ""))
                                .replaceWith(true)));
    }

    private static Uni<Void> requireUnused(Mutiny.Session session, String name) {
        return session.createNativeQuery(IN_USE, Boolean.class)
                .setParameter("name", name)
                .getSingleResult()
                .invoke(inUse -> {
                    if (inUse) {
                        throw new Problem(ProblemType.ORGANIZATION_IN_USE);
                    }
                })
                .replaceWithVoid();
    }
}
