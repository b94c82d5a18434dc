package dev.quarry.access.quota;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Storage of quotas, implemented by the metadata store. */
public interface QuotaCatalog {

    /** Returns quota and usage; empty if the organization does not exist. */
    Uni<Optional<Allowance>> find(String organization);

    /** Sets the quota for every commit that begins afterwards; false if the organization does not exist. */
    Uni<Boolean> set(String organization, OwnQuota quota);
}
