package dev.quarry.stats;

import dev.quarry.access.Organizations;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads the statistics of an organization. */
@ApplicationScoped
class Statistics {

    private final Organizations organizations;
    private final StatisticsCatalog catalog;

    Statistics(Organizations organizations, StatisticsCatalog catalog) {
        this.organizations = organizations;
        this.catalog = catalog;
    }

    /** Fails with {@link dev.quarry.problem.ProblemType#ORGANIZATION_NOT_FOUND}. */
    Uni<List<Day>> days(String organization, Period period) {
        return organizations.get(organization).chain(() -> catalog.days(organization, period));
    }
}
