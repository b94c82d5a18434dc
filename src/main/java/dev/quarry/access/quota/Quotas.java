package dev.quarry.access.quota;

import dev.quarry.access.Organization;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What can be asked of quotas. The commits themselves hold them; whoever asks here only learns of it earlier. */
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

    /** Gives what holds from now on; fails with {@link ProblemType#ORGANIZATION_NOT_FOUND}. */
    Uni<Allowance> set(String organization, OwnQuota quota) {
        return Organization.isName(organization)
                ? catalog.set(organization, quota).chain(done -> get(organization))
                : Uni.createFrom().failure(notFound());
    }

    /** Fails with {@link ProblemType#QUOTA_EXCEEDED} if so many bytes more cannot fit. */
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
