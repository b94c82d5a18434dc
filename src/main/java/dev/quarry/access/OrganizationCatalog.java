package dev.quarry.access;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarry.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Storage of organizations, implemented by the metadata store. */
public interface OrganizationCatalog {

    Uni<Optional<Organization>> find(String name);

    /**
     * Creates an organization.
     *
     * @param admin the id of the user who becomes its admin; null for none
     * @return empty, with nothing changed, if an organization of that name exists
     */
    Uni<Optional<Organization>> create(NewOrganization organization, @Nullable String admin);

    /**
     * Sets the given options, and removes those whose value is a JSON {@code null}. Other options stay unchanged.
     *
     * @return empty if the organization does not exist
     */
    Uni<Optional<Organization>> setOptions(String name, Map<String, JsonNode> options);

    /**
     * Deletes an empty organization and its memberships. Fails with {@link ProblemType#ORGANIZATION_IN_USE} if it still
     * has images, deleted ones included, or uploads in progress.
     *
     * @return whether the organization existed
     */
    Uni<Boolean> delete(String name);
}
