package dev.quarry.access;

import dev.quarry.http.AddressBlock;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/** Identifies the caller of a request by API key, by token, or without either where {@link KeylessAccess} allows it. */
@ApplicationScoped
class Authentication {

    static final String KEY_HEADER = "Api-Key";

    private final RootKey rootKey;
    private final KeyHolders keys;
    private final KeyCache cache;
    private final TokenCodec tokens;
    private final KeylessAccess keyless;
    private final FailedTries tries;

    Authentication(
            RootKey rootKey,
            KeyHolders keys,
            KeyCache cache,
            TokenCodec tokens,
            KeylessAccess keyless,
            FailedTries tries) {
        this.rootKey = rootKey;
        this.keys = keys;
        this.cache = cache;
        this.tokens = tokens;
        this.keyless = keyless;
        this.tries = tries;
    }

    /** Fails with one of the authentication problems of {@link ProblemType}. */
    Uni<Caller> callerOf(HttpServerRequest request) {
        return identified(request)
                .orElseGet(() -> Uni.createFrom()
                        .item(keyless.callerOf(request).orElseThrow(() -> new Problem(ProblemType.KEY_MISSING))));
    }

    /** As {@link #callerOf}, but returns {@link Caller#NOBODY} if the request carries neither a key nor a token. */
    Uni<Caller> callerOrNobody(HttpServerRequest request) {
        return identified(request).orElseGet(() -> Uni.createFrom().item(Caller.NOBODY));
    }

    private Optional<Uni<Caller>> identified(HttpServerRequest request) {
        var address = ClientAddress.of(request);
        var key = request.getHeader(KEY_HEADER);
        if (key != null && !key.isBlank()) {
            return Optional.of(byKey(key, address));
        }
        return BearerToken.of(request).map(token -> byToken(token, address));
    }

    private Uni<Caller> byKey(String key, String address) {
        var digest = Secret.digest(key);
        if (rootKey.matches(digest)) {
            return Uni.createFrom().item(Caller.ROOT);
        }
        if (!Secret.isOne(key)) {
            return tries.refuse(address, new Problem(ProblemType.KEY_INVALID));
        }
        return cache.get(HexFormat.of().formatHex(digest), () -> keys.byDigest(digest))
                .chain(found -> found.filter(holder -> MessageDigest.isEqual(holder.digest(), digest))
                        .map(holder -> Uni.createFrom().item(() -> holder.admit(address)))
                        .orElseGet(() -> tries.refuse(address, new Problem(ProblemType.KEY_INVALID))));
    }

    private Uni<Caller> byToken(String token, String address) {
        return tokens.read(token)
                .filter(claims -> isAllowed(claims, address))
                .map(claims -> holderOf(claims, address))
                .orElseGet(() -> tries.refuse(address, new Problem(ProblemType.TOKEN_INVALID)));
    }

    private Uni<Caller> holderOf(TokenClaims claims, String address) {
        var key = claims.key();
        if (key == null) {
            return Uni.createFrom().item(Caller.ROOT);
        }
        return cache.get(key, () -> keys.byId(key))
                .map(found -> found.orElseThrow(() -> new Problem(ProblemType.TOKEN_INVALID))
                        .admit(address));
    }

    private static boolean isAllowed(TokenClaims claims, String address) {
        return claims.addresses().isEmpty()
                || claims.addresses().stream()
                        .anyMatch(block -> AddressBlock.of(block).contains(address));
    }
}
