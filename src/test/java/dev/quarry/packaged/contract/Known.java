package dev.quarry.packaged.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What answers told: hashes, keys, cursors and all that a request can name again. */
final class Known {

    private static final int MOST = 40;
    private static final Set<String> WORTH_KEEPING =
            Set.of("hash", "short_hash", "binary_hash", "alias", "cursor", "id", "user_id", "url", "token", "api_key");
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "binaryHash",
            "binary_hash",
            "offset",
            "cursor",
            "user",
            "user_id",
            "Destination",
            "organization",
            "owner",
            "organization");

    private final Map<String, List<String>> values = new HashMap<>();
    private final Dice dice;

    Known(Dice dice) {
        this.dice = dice;
    }

    void learn(String name, String value) {
        var all = values.computeIfAbsent(name, ignored -> new ArrayList<>());
        if (all.size() < MOST) {
            all.add(value);
        } else {
            all.set(dice.below(MOST), value);
        }
    }

    /** Takes from a JSON answer whatever is worth it. */
    void learnFrom(JsonNode answer) {
        answer.properties().forEach(field -> {
            if (WORTH_KEEPING.contains(field.getKey()) && field.getValue().isTextual()) {
                learn(field.getKey(), field.getValue().textValue());
            }
        });
        answer.forEach(this::learnFrom);
    }

    /** A value that a parameter or field of that name had; empty if there is none. */
    Optional<String> actual(String name) {
        var all = values.get(OTHER_NAMES.getOrDefault(name, name));
        return all == null ? Optional.empty() : Optional.of(dice.of(all));
    }
}
