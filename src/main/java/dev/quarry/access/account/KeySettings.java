package dev.quarry.access.account;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarry.http.AddressBlock;
import dev.quarry.http.JsonFields;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Settings of an API key. Instances are always valid.
 *
 * @param comment the purpose of the key
 * @param expiresOrNull expiry time; null for never
 * @param allowedIps the IP addresses and CIDR blocks that the key is accepted from, at most 100; empty for all
 */
public record KeySettings(String comment, @Nullable Instant expiresOrNull, List<String> allowedIps) {

    private static final int MOST_BLOCKS = 100;
    private static final String EXAMPLE =
            "{\"comment\":\"CI\",\"expires\":\"2027-01-31T12:00:00Z\",\"allowed_ips\":[\"192.0.2.0/24\"]}";

    public KeySettings {
        allowedIps = List.copyOf(allowedIps);
        if (allowedIps.size() > MOST_BLOCKS) {
            throw new Problem(
                    ProblemType.INVALID_FIELD,
                    "`allowed_ips` must have at most " + MOST_BLOCKS + " entries, got " + allowedIps.size() + ".");
        }
        allowedIps.forEach(KeySettings::requireBlock);
    }

    /** Settings of a key that was created with an empty body. */
    static final KeySettings PLAIN = new KeySettings("", null, List.of());

    /** Reads settings from a body; fields that it does not contain keep their value of {@code before}. */
    static KeySettings read(JsonNode body, KeySettings before) {
        var fields = JsonFields.of(body, EXAMPLE);
        return new KeySettings(
                fields.has("comment") ? fields.text("comment", "") : before.comment(),
                fields.has("expires") ? expires(fields) : before.expiresOrNull(),
                fields.has("allowed_ips") ? fields.texts("allowed_ips").orElse(List.of()) : before.allowedIps());
    }

    static KeySettings of(ApiKey key) {
        return new KeySettings(key.comment(), key.expiresOrNull(), key.allowedIps());
    }

    private static @Nullable Instant expires(JsonFields fields) {
        var expires = fields.time("expires").orElse(null);
        if (expires != null && !expires.isAfter(Instant.now())) {
            throw new Problem(
                    ProblemType.INVALID_FIELD, "`expires` must be in the future. To revoke a key, delete it.");
        }
        return expires;
    }

    private static void requireBlock(String text) {
        if (!AddressBlock.isOne(text)) {
            throw new Problem(
                    ProblemType.INVALID_FIELD,
                    "`allowed_ips` must contain IP addresses or CIDR blocks such as `192.0.2.7` or"
                            + " `2001:db8::/32`.");
        }
    }
}
