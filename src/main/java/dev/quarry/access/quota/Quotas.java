package dev.quarry.access.quota;

import dev.quarry.access.Organization;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Operations on quotas. Commits enforce the quota; {@link #requireRoom} only rejects uploads that cannot fit before
 * they are read.
 */
@ApplicationScoped
public class Quotas {

    private final QuotaCatalog catalog;

    Quotas(QuotaCatalog catalog) {
        this.catalog = catalog;
    }

    /** Fails with {@link ProblemType#ORGANIZATION_NOT_FOUND}. */
    public Uni<Allowance> get(String organization) {
        return find(organization).map(found -> found.orElseThrow(Quotas::notFound));
    }

    /** Sets the quota and returns it with the usage; fails with {@link ProblemType#ORGANIZATION_NOT_FOUND}. */
    Uni<Allowance> set(String organization, OwnQuota quota) {
        return Organization.isName(organization)
                ? catalog.set(organization, quota).chain(done -> get(organization))
                : Uni.createFrom().failure(notFound());
    }

    /** Fails with {@link ProblemType#QUOTA_EXCEEDED} if {@code bytes} more bytes exceed the quota. */
    public Uni<Void> requireRoom(String organization, long bytes) {
        return bytes <= 0
                ? Uni.createFrom().voidItem()
                : get(organization)
                        .invoke(allowance -> allowance.requireRoom(bytes, 0))
                        .replaceWithVoid();
    }

    private Uni<Optional<Allowance>> find(String organization) {
        return Organization.isName(organization)
                ? catalog.find(organization)
                : Uni.createFrom().item(Optional.empty());
    }

    private static Problem notFound() {
        return new Problem(ProblemType.ORGANIZATION_NOT_FOUND);
    }
}
