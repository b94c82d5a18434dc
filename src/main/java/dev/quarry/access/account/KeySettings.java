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
 * What a user says of a key; an instance is always valid.
 *
 * @param comment what it is for
 * @param expiresOrNull when it ends; null for never
 * @param allowedIps the only addresses and blocks of addresses that it may be used from; empty for all
 */
public record KeySettings(String comment, @Nullable Instant expiresOrNull, List<String> allowedIps) {

    private static final int MOST_BLOCKS = 100;
    private static final String EXAMPLE =
            "{\"comment\":\"CI\",\"expires\":\"2027-01-31T12:00:00Z\",\"allowed_ips\":[\"192.0.2.0/24\"]}";

    public KeySettings {
        allowedIps = List.copyOf(allowedIps);
        if (allowedIps.size() > MOST_BLOCKS) {
            throw new Problem(
                    ProblemType.INVALID_FIELD, "Field \"allowed_ips\" has more than " + MOST_BLOCKS + " entries.");
        }
        allowedIps.forEach(KeySettings::requireBlock);
    }

    /** Of a key that has nothing said of it. */
    static final KeySettings PLAIN = new KeySettings("", null, List.of());

    /** What a body says; of what it does not mention it keeps what {@code before} says. */
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
            throw new Problem(ProblemType.INVALID_FIELD, "Field \"expires\" lies in the past. Delete the key instead.");
        }
        return expires;
    }

    private static void requireBlock(String text) {
        if (!AddressBlock.isOne(text)) {
            throw new Problem(
                    ProblemType.INVALID_FIELD,
                    "Field \"allowed_ips\" must hold addresses or blocks of them, such as \"192.0.2.7\" or"
                            + " \"2001:db8::/32\".");
        }
    }
}
