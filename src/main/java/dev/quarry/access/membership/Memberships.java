package dev.quarry.access.membership;

import dev.quarry.access.KeyCache;
import dev.quarry.access.Organizations;
import dev.quarry.access.Secret;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Operations on memberships. Every method fails with {@link ProblemType#ORGANIZATION_NOT_FOUND} if the organization
 * does not exist.
 */
@ApplicationScoped
class Memberships {

    private final MembershipCatalog catalog;
    private final Organizations organizations;
    private final KeyCache cache;

    Memberships(MembershipCatalog catalog, Organizations organizations, KeyCache cache) {
        this.catalog = catalog;
        this.organizations = organizations;
        this.cache = cache;
    }

    Uni<List<Membership>> list(String organization) {
        return organizations.get(organization).chain(() -> catalog.list(organization));
    }

    /** Fails with {@link ProblemType#MEMBERSHIP_NOT_FOUND}. */
    Uni<Membership> get(String organization, String user) {
        return organizations
                .get(organization)
                .chain(() -> catalog.find(organization, user))
                .map(found -> found.orElseThrow(() -> new Problem(ProblemType.MEMBERSHIP_NOT_FOUND)));
    }

    Uni<NewMember> add(String organization, MembershipSettings settings) {
        var secret = Secret.fresh();
        return organizations
                .get(organization)
                .chain(() -> catalog.add(organization, settings, secret.digest()))
                .map(membership -> new NewMember(membership, secret));
    }

    /** Fails with {@link ProblemType#USER_NOT_FOUND} or {@link ProblemType#LAST_ADMIN}. */
    Uni<Membership> put(String organization, String user, MembershipSettings settings) {
        return organizations
                .get(organization)
                .chain(() -> catalog.put(organization, user, settings))
                .map(put -> put.orElseThrow(() -> new Problem(ProblemType.USER_NOT_FOUND)))
                .invoke(cache::forget);
    }

    /** Fails with {@link ProblemType#MEMBERSHIP_NOT_FOUND} or {@link ProblemType#LAST_ADMIN}. */
    Uni<Void> remove(String organization, String user) {
        return organizations
                .get(organization)
                .chain(() -> catalog.remove(organization, user))
                .invoke(gone -> {
                    if (!gone) {
                        throw new Problem(ProblemType.MEMBERSHIP_NOT_FOUND);
                    }
                })
                .invoke(cache::forget)
                .replaceWithVoid();
    }

    /** A new member and its first key, which cannot be read again. */
    record NewMember(Membership membership, Secret secret) {}
}
