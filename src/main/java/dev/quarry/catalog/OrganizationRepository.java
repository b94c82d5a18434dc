package dev.quarry.catalog;

import dev.quarry.access.NewOrganization;
import dev.quarry.access.Organization;
import dev.quarry.access.OrganizationCatalog;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Organizations in PostgreSQL. */
@ApplicationScoped
class OrganizationRepository implements OrganizationCatalog {

    private static final String INSERT = """
            insert into organization (name, id, display_name, billing_email)
            values (:name, gen_random_uuid(), :display_name, :billing_email)
            on conflict (name) do nothing
            """;

    private final Database database;

    OrganizationRepository(Database database) {
        this.database = database;
    }

    @Override
    public Uni<Optional<Organization>> find(String name) {
        return database.stateless(session -> session.get(OrganizationEntity.class, name))
                .map(found -> Optional.ofNullable(found).map(OrganizationEntity::toOrganization));
    }

    @Override
    public Uni<Optional<Organization>> create(NewOrganization organization) {
        return database.stateless(session -> session.createNativeQuery(INSERT)
                        .setParameter("name", organization.name())
                        .setParameter("display_name", organization.displayName())
                        .setParameter("billing_email", organization.billingEmail())
                        .executeUpdate())
                .chain(inserted -> inserted == 1
                        ? find(organization.name())
                        : Uni.createFrom().item(Optional.empty()));
    }
}
