package dev.quarry.access.account;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarry.access.Caller;
import dev.quarry.access.EmailAddress;
import dev.quarry.access.KeyCache;
import dev.quarry.access.NewOrganization;
import dev.quarry.access.Secret;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operations on users and their API keys. */
@ApplicationScoped
class Accounts {

    private final AccountCatalog catalog;
    private final KeyCache cache;

    Accounts(AccountCatalog catalog, KeyCache cache) {
        this.catalog = catalog;
        this.cache = cache;
    }

    /** Fails with {@link ProblemType#ORGANIZATION_EXISTS}. */
    Uni<NewUser> create(String email, @Nullable NewOrganization organization) {
        EmailAddress.requireIfAny("email", email);
        var secret = Secret.fresh();
        return catalog.create(email, organization, secret.digest())
                .map(made -> made.orElseThrow(() -> new Problem(ProblemType.ORGANIZATION_EXISTS)))
                .map(user -> new NewUser(user, secret));
    }

    /** Returns the caller's user. Root and callers without a key have no row in the database and no API keys. */
    Uni<User> get(Caller caller) {
        return hasAccount(caller)
                ? catalog.find(caller.user())
                        .map(found -> found.orElseThrow(() -> new Problem(ProblemType.USER_NOT_FOUND)))
                : Uni.createFrom().item(new User(caller.user(), ""));
    }

    Uni<List<ApiKey>> keys(Caller caller) {
        return hasAccount(caller)
                ? catalog.keys(caller.user())
                : Uni.createFrom().item(List.of());
    }

    /** Returns the key of the request; fails with {@link ProblemType#KEY_NOT_FOUND} if it is not a user's key. */
    Uni<ApiKey> current(Caller caller) {
        var key = caller.key();
        return key == null ? Uni.createFrom().failure(new Problem(ProblemType.KEY_NOT_FOUND)) : key(caller, key);
    }

    /** Fails with {@link ProblemType#TOO_MANY_KEYS}. */
    Uni<NewKey> addKey(Caller caller, JsonNode body) {
        requireAccount(caller);
        var settings = KeySettings.read(body, KeySettings.PLAIN);
        var secret = Secret.fresh();
        return catalog.addKey(caller.user(), settings, secret.digest())
                .map(made -> made.orElseThrow(() -> new Problem(ProblemType.TOO_MANY_KEYS)))
                .map(key -> new NewKey(key, secret));
    }

    /** Fails with {@link ProblemType#KEY_NOT_FOUND}. */
    Uni<ApiKey> changeKey(Caller caller, String id, JsonNode body) {
        requireAccount(caller);
        return key(caller, id)
                .map(key -> KeySettings.read(body, KeySettings.of(key)))
                .chain(settings -> catalog.changeKey(caller.user(), id, settings))
                .map(changed -> changed.orElseThrow(() -> new Problem(ProblemType.KEY_NOT_FOUND)))
                .invoke(cache::forget);
    }

    /** Fails with {@link ProblemType#KEY_NOT_FOUND} or {@link ProblemType#KEY_IN_USE}. */
    Uni<Void> removeKey(Caller caller, String id) {
        requireAccount(caller);
        if (id.equals(caller.key())) {
            throw new Problem(ProblemType.KEY_IN_USE);
        }
        return catalog.removeKey(caller.user(), id)
                .invoke(gone -> {
                    if (!gone) {
                        throw new Problem(ProblemType.KEY_NOT_FOUND);
                    }
                })
                .invoke(cache::forget)
                .replaceWithVoid();
    }

    private Uni<ApiKey> key(Caller caller, String id) {
        return catalog.key(caller.user(), id)
                .map(found -> found.orElseThrow(() -> new Problem(ProblemType.KEY_NOT_FOUND)));
    }

    private static boolean hasAccount(Caller caller) {
        return caller.key() != null;
    }

    private static void requireAccount(Caller caller) {
        if (!hasAccount(caller)) {
            throw new Problem(
                    ProblemType.PERMISSION_DENIED,
                    "Only users have API keys. The root key is configured with `quarry.access.root-key`.");
        }
    }

    /** A new user and its first key, which cannot be read again. */
    record NewUser(User user, Secret secret) {}

    /** A new key and its secret, which cannot be read again. */
    record NewKey(ApiKey key, Secret secret) {}
}
