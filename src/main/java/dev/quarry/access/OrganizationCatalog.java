package dev.quarry.access;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** What {@link Organizations} needs of the metadata store. */
public interface OrganizationCatalog {

    Uni<Optional<Organization>> find(String name);

    /** Empty if an organization of that name exists already; then nothing is changed. */
    Uni<Optional<Organization>> create(NewOrganization organization);
}
