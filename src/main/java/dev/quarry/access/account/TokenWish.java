package dev.quarry.access.account;

import dev.quarry.http.AddressBlock;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.vertx.core.MultiMap;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Requested properties of a token, from the query parameters that rokka's clients send. Instances are always valid.
 *
 * @param lifetime from 1 second to 30 days, in seconds; 1 day by default
 * @param addresses the addresses that the token is accepted from; empty for all
 */
record TokenWish(long lifetime, boolean renewable, List<String> addresses) {

    private static final long DAY = 86_400;
    private static final long LONGEST = 30 * DAY;

    /**
     * @param from the caller's address, which the token is bound to unless the query sets {@code ips} or
     *     {@code no_ip_protection}
     */
    static TokenWish of(MultiMap query, String from) {
        return new TokenWish(lifetime(query.get("expires_in")), isTrue(query.get("renewable")), addresses(query, from));
    }

    private static long lifetime(@Nullable String sent) {
        if (sent == null || sent.isEmpty()) {
            return DAY;
        }
        try {
            var seconds = Long.parseLong(sent);
            if (seconds >= 1 && seconds <= LONGEST) {
                return seconds;
            }
        } catch (NumberFormatException e) {
            // Rejected below, like a number out of range.
        }
        throw new Problem(
                ProblemType.INVALID_FIELD, "`expires_in` must be between 1 and " + LONGEST + " seconds (30 days).");
    }

    private static List<String> addresses(MultiMap query, String from) {
        var sent = query.get("ips");
        if (sent == null || sent.isBlank()) {
            return isTrue(query.get("no_ip_protection")) || from.isEmpty() ? List.of() : List.of(from);
        }
        var addresses = Arrays.stream(sent.split(",")).map(String::strip).toList();
        addresses.forEach(TokenWish::requireBlock);
        return addresses;
    }

    private static void requireBlock(String text) {
        if (!AddressBlock.isOne(text)) {
            throw new Problem(
                    ProblemType.INVALID_FIELD,
                    "`ips` must be a comma-separated list of IP addresses or CIDR blocks, such as"
                            + " `192.0.2.7,2001:db8::/32`.");
        }
    }

    private static boolean isTrue(@Nullable String sent) {
        return "true".equalsIgnoreCase(sent) || "1".equals(sent);
    }
}
