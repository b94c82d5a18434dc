package dev.quarry.access.account;

import dev.quarry.access.NewOrganization;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Storage of users and API keys, implemented by the metadata store. A digest is the SHA-256 of a new key, 32 bytes. */
public interface AccountCatalog {

    /** Maximum number of API keys of one user. */
    int MOST_KEYS = 5;

    /**
     * Creates a user with one API key.
     *
     * @param organization an organization to create with the user as its admin; null for none
     * @return empty, with nothing created, if the organization exists
     */
    Uni<Optional<User>> create(String email, @Nullable NewOrganization organization, byte[] digest);

    Uni<Optional<User>> find(String user);

    /** Returns all keys of a user, oldest first. */
    Uni<List<ApiKey>> keys(String user);

    /** Returns the new key; empty if the user already has {@link #MOST_KEYS}. */
    Uni<Optional<ApiKey>> addKey(String user, KeySettings settings, byte[] digest);

    Uni<Optional<ApiKey>> key(String user, String key);

    Uni<Optional<ApiKey>> changeKey(String user, String key, KeySettings settings);

    /** @return whether the key existed */
    Uni<Boolean> removeKey(String user, String key);
}
