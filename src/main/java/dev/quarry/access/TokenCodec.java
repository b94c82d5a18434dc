package dev.quarry.access;

import dev.quarry.hash.Hmac;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/**
 * Writes and reads tokens: JWT (RFC 7519) with HMAC-SHA-256 (RFC 7518 section 3.2). Other algorithms are rejected.
 *
 * <p>The signing keys are derived from the root keys, so all replicas share them. The key derived from the first root
 * key signs; all of them verify.
 */
@ApplicationScoped
public class TokenCodec {

    private static final String ISSUER = "quarry";
    private static final String KEY = "key";
    private static final String LIFETIME = "expt";
    private static final String ADDRESSES = "ips";
    private static final String RENEWABLE = "rn";

    private final HmacKey signing;
    private final List<JwtConsumer> consumers;

    TokenCodec(AccessConfig config) {
        var secrets = Stream.concat(Stream.of(config.rootKey()), config.rootKeyNext().stream())
                .map(TokenCodec::derive)
                .toList();
        this.signing = secrets.get(0);
        this.consumers = secrets.stream().map(TokenCodec::consumer).toList();
    }

    public String write(TokenClaims token) {
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setSubject(token.user());
        claims.setExpirationTime(NumericDate.fromSeconds(token.expires().getEpochSecond()));
        if (token.key() != null) {
            claims.setStringClaim(KEY, token.key());
        }
        claims.setClaim(LIFETIME, token.lifetime());
        claims.setStringListClaim(ADDRESSES, token.addresses());
        claims.setClaim(RENEWABLE, token.renewable());
        var signed = new JsonWebSignature();
        signed.setPayload(claims.toJson());
        signed.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        signed.setKey(signing);
        try {
            return signed.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("HMAC-SHA-256 is missing, although every JDK provides it", e);
        }
    }

    /** Returns the claims; empty if the token was not issued by Quarry, was modified or has expired. */
    public Optional<TokenClaims> read(String token) {
        for (var consumer : consumers) {
            try {
                return Optional.of(claims(consumer.processToClaims(token)));
            } catch (InvalidJwtException | MalformedClaimException e) {
                // Try the next key. The reason for the rejection must not be disclosed.
            }
        }
        return Optional.empty();
    }

    private static TokenClaims claims(JwtClaims claims) throws MalformedClaimException {
        return new TokenClaims(
                claims.getSubject(),
                claims.getStringClaimValue(KEY),
                Instant.ofEpochSecond(claims.getExpirationTime().getValue()),
                claims.getClaimValue(LIFETIME, Number.class).longValue(),
                claims.getStringListClaimValue(ADDRESSES),
                claims.getClaimValue(RENEWABLE, Boolean.class));
    }

    private static JwtConsumer consumer(HmacKey secret) {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256)
                .setVerificationKey(secret)
                .setExpectedIssuer(ISSUER)
                .setRequireSubject()
                .setRequireExpirationTime()
                .build();
    }

    /** Derives a separate key, so that tokens reveal nothing about the root key. */
    private static HmacKey derive(String rootKey) {
        return new HmacKey(Hmac.of(rootKey).sign("quarry tokens"));
    }
}
