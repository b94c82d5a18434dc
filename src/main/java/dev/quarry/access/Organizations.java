package dev.quarry.access;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What can be done with organizations. */
@ApplicationScoped
public class Organizations {

    private final OrganizationCatalog catalog;

    Organizations(OrganizationCatalog catalog) {
        this.catalog = catalog;
    }

    /** Fails with {@link ProblemType#ORGANIZATION_EXISTS} if the name is taken. */
    public Uni<Organization> create(NewOrganization organization) {
        return catalog.create(organization)
                .map(created -> created.orElseThrow(() -> new Problem(ProblemType.ORGANIZATION_EXISTS)));
    }

    /** Fails with {@link ProblemType#ORGANIZATION_NOT_FOUND}. */
    public Uni<Organization> get(String name) {
        return find(name).map(found -> found.orElseThrow(() -> new Problem(ProblemType.ORGANIZATION_NOT_FOUND)));
    }

    public Uni<Optional<Organization>> find(String name) {
        // A name that no organization can have need not reach the database, which would choke on a NUL in it.
        return Organization.isName(name) ? catalog.find(name) : Uni.createFrom().item(Optional.empty());
    }
}
