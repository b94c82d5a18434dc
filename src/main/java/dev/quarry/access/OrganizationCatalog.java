package dev.quarry.access;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarry.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@link Organizations} needs of the metadata store. */
public interface OrganizationCatalog {

    Uni<Optional<Organization>> find(String name);

    /**
     * Makes an organization and, if one is named, a user its admin.
     *
     * @param admin a user's id
     * @return empty if an organization of that name exists already; then nothing is changed
     */
    Uni<Optional<Organization>> create(NewOrganization organization, @Nullable String admin);

    /**
     * Sets those options that are named, and unsets those that are named with {@code null}.
     *
     * @return empty if there is no such organization
     */
    Uni<Optional<Organization>> setOptions(String name, Map<String, JsonNode> options);

    /**
     * Ends an organization that has nothing left, with its memberships; fails with {@link
     * ProblemType#ORGANIZATION_IN_USE}.
     *
     * @return whether there was one
     */
    Uni<Boolean> delete(String name);
}
