package dev.quarry.audit;

import dev.quarry.access.Organizations;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads the audit trail of an organization. */
@ApplicationScoped
class AuditTrail {

    private final Organizations organizations;
    private final AuditCatalog catalog;

    AuditTrail(Organizations organizations, AuditCatalog catalog) {
        this.organizations = organizations;
        this.catalog = catalog;
    }

    /** Fails with {@link dev.quarry.problem.ProblemType#ORGANIZATION_NOT_FOUND}. */
    Uni<List<AuditEntry>> list(String organization, AuditQuery query) {
        return organizations.get(organization).chain(() -> catalog.list(organization, query));
    }
}
