package dev.quarry.access;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Operations on organizations. */
@ApplicationScoped
public class Organizations {

    private final OrganizationCatalog catalog;
    private final Recent<Organization> recent;
    private final KeyCache keys;

    Organizations(OrganizationCatalog catalog, AccessConfig config, KeyCache keys) {
        this.catalog = catalog;
        this.recent = new Recent<>(config.keyCache());
        this.keys = keys;
    }

    /** Creates an organization without an admin; fails with {@link ProblemType#ORGANIZATION_EXISTS}. */
    public Uni<Organization> create(NewOrganization organization) {
        return create(organization, null);
    }

    /** @param admin the id of the user who becomes the admin; null for none: then only the root key has access */
    Uni<Organization> create(NewOrganization organization, @Nullable String admin) {
        return catalog.create(organization, admin)
                .map(created -> created.orElseThrow(() -> new Problem(ProblemType.ORGANIZATION_EXISTS)))
                // The admin's key may be cached without the new membership.
                .invoke(keys::forget);
    }

    /** Fails with {@link ProblemType#ORGANIZATION_NOT_FOUND}. */
    public Uni<Organization> get(String name) {
        return find(name).map(Organizations::required);
    }

    /**
     * As {@link #get}, from a cache with a TTL of {@code quarry.access.key-cache}, for frequent operations. The
     * organization may have been deleted in the meantime.
     */
    public Uni<Organization> getRecent(String name) {
        return recent.get(name, () -> find(name)).map(Organizations::required);
    }

    private static Organization required(Optional<Organization> found) {
        return found.orElseThrow(() -> new Problem(ProblemType.ORGANIZATION_NOT_FOUND));
    }

    /** Fails with {@link ProblemType#ORGANIZATION_NOT_FOUND}. */
    Uni<Organization> setOptions(String name, Map<String, JsonNode> options) {
        return get(name)
                .chain(there -> catalog.setOptions(name, options))
                .invoke(() -> recent.forget(name))
                .map(Organizations::required);
    }

    /** Fails with {@link ProblemType#ORGANIZATION_NOT_FOUND} or {@link ProblemType#ORGANIZATION_IN_USE}. */
    Uni<Void> delete(String name) {
        return get(name)
                .chain(there -> catalog.delete(name))
                .invoke(gone -> {
                    if (!gone) {
                        throw new Problem(ProblemType.ORGANIZATION_NOT_FOUND);
                    }
                })
                .invoke(() -> recent.forget(name))
                .invoke(keys::forget)
                .replaceWithVoid();
    }

    public Uni<Optional<Organization>> find(String name) {
        // Invalid names must not reach the database: PostgreSQL rejects a NUL character with an error.
        return Organization.isName(name) ? catalog.find(name) : Uni.createFrom().item(Optional.empty());
    }
}
