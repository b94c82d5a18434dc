package dev.quarry.access.quota;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** What {@link Quotas} needs of the metadata store. */
public interface QuotaCatalog {

    /** Empty if there is no such organization. */
    Uni<Optional<Allowance>> find(String organization);

    /** False if there is no such organization. It holds for every commit that begins afterwards. */
    Uni<Boolean> set(String organization, OwnQuota quota);
}
