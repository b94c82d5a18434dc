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
 * Tokens as text: JWT (RFC 7519) with HMAC-SHA-256 (RFC 7518 section 3.2), and with nothing else.
 *
 * <p>The secrets follow from the root keys, so that every replica has them: the first signs, each verifies.
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
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }

    /** Empty if it is none of ours, was changed, or is over. */
    public Optional<TokenClaims> read(String token) {
        for (var consumer : consumers) {
            try {
                return Optional.of(claims(consumer.processToClaims(token)));
            } catch (InvalidJwtException | MalformedClaimException e) {
                // Perhaps signed with the other key; why it is refused must not be told.
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

    /** One purpose, one key: what a token shows of this one tells nothing of the root key. */
    private static HmacKey derive(String rootKey) {
        return new HmacKey(Hmac.of(rootKey).sign("quarry tokens"));
    }
}
