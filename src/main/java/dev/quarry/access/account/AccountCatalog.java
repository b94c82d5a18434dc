package dev.quarry.access.account;

import dev.quarry.access.NewOrganization;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@link Accounts} needs of the metadata store. A digest is that of a new key: 32 bytes. */
public interface AccountCatalog {

    /** How many keys a user may have. */
    int MOST_KEYS = 5;

    /**
     * Makes a user with one key and, if one is named, an organization whose admin it is.
     *
     * @return empty if the organization exists already; then nothing is made
     */
    Uni<Optional<User>> create(String email, @Nullable NewOrganization organization, byte[] digest);

    Uni<Optional<User>> find(String user);

    /** The oldest first. */
    Uni<List<ApiKey>> keys(String user);

    /** Empty if the user has {@link #MOST_KEYS} already. */
    Uni<Optional<ApiKey>> addKey(String user, KeySettings settings, byte[] digest);

    Uni<Optional<ApiKey>> key(String user, String key);

    Uni<Optional<ApiKey>> changeKey(String user, String key, KeySettings settings);

    /** @return whether there was one */
    Uni<Boolean> removeKey(String user, String key);
}
