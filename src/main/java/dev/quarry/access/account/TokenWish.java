package dev.quarry.access.account;

import dev.quarry.http.AddressBlock;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.vertx.core.MultiMap;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a token is to be like, as rokka's clients say it in the query; an instance is always valid.
 *
 * @param lifetime seconds, 1 to 30 days
 * @param addresses the only ones it may be used from; empty for all
 */
record TokenWish(long lifetime, boolean renewable, List<String> addresses) {

    private static final long DAY = 86_400;
    private static final long LONGEST = 30 * DAY;

    /** @param from the caller's own address, which a token is bound to unless the query says otherwise */
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
            // Told below, as a number that is too large is.
        }
        throw new Problem(
                ProblemType.INVALID_FIELD,
                "Parameter \"expires_in\" must be a number of seconds from 1 to " + LONGEST + " (30 days).");
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
                    "Parameter \"ips\" must hold addresses or blocks of them with commas between, such as"
                            + " \"192.0.2.7,2001:db8::/32\".");
        }
    }

    private static boolean isTrue(@Nullable String sent) {
        return "true".equalsIgnoreCase(sent) || "1".equals(sent);
    }
}
