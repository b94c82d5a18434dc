package dev.quarry.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Kinds of dynamic metadata, with the rules for their values. */
enum DynamicKind {
    SUBJECT_AREA {
        @Override
        JsonNode check(JsonNode value) {
            return Area.parse(wireName(), value, 1).json();
        }

        @Override
        Stream<Area> areas(JsonNode stored) {
            return Stream.of(Area.parse(wireName(), stored, 1));
        }
    },
    CROP_AREA {
        @Override
        JsonNode check(JsonNode value) {
            return Area.parse(wireName(), value, 0).json();
        }

        @Override
        Stream<Area> areas(JsonNode stored) {
            return Stream.of(Area.parse(wireName(), stored, 0));
        }
    },
    MULTI_AREAS {
        @Override
        JsonNode check(JsonNode value) {
            return checkAreas(value);
        }

        @Override
        Stream<Area> areas(JsonNode stored) {
            return stored.properties().stream().map(area -> cropArea(area.getKey(), area.getValue()));
        }
    },
    VERSION {
        @Override
        JsonNode check(JsonNode value) {
            return checkVersion(value);
        }

        @Override
        Stream<Area> areas(JsonNode stored) {
            return Stream.of();
        }
    };

    private static final Pattern AREA_NAME = Pattern.compile("[a-zA-Z0-9_-]{1,54}");
    private static final int MAX_AREAS = 100;
    private static final int MAX_TEXT = 255;

    /** @throws Problem {@link ProblemType#INVALID_FIELD} listing the kinds */
    static DynamicKind of(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        ProblemType.INVALID_FIELD,
                        "Unknown kind of dynamic metadata. Allowed: "
                                + Arrays.stream(values())
                                        .map(DynamicKind::wireName)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Checks a value and returns its stored form.
     *
     * @throws Problem {@link ProblemType#INVALID_FIELD} naming the member and the rule
     */
    abstract JsonNode check(JsonNode value);

    /** Returns the areas of a checked value. */
    abstract Stream<Area> areas(JsonNode stored);

    private static JsonNode checkAreas(JsonNode value) {
        if (!value.isObject() || value.isEmpty() || value.size() > MAX_AREAS) {
            throw new Problem(
                    ProblemType.INVALID_FIELD,
                    "`multi_areas` must be a JSON object of 1 to " + MAX_AREAS + " areas, such as"
                            + " `{\"face\":{\"crop_area\":{\"x\":0,\"y\":0,\"width\":9,\"height\":9}}}`.");
        }
        var json = JsonNodeFactory.instance.objectNode();
        value.properties()
                .forEach(area -> json.putObject(area.getKey())
                        .set(
                                "crop_area",
                                cropArea(area.getKey(), area.getValue()).json()));
        return json;
    }

    private static Area cropArea(String name, JsonNode area) {
        if (!AREA_NAME.matcher(name).matches()) {
            throw new Problem(
                    ProblemType.INVALID_FIELD,
                    "An area name in `multi_areas` must be 1 to 54 characters from `a-z`, `A-Z`, `0-9`, `_` and `-`.");
        }
        var field = "multi_areas." + name;
        Members.requireOnly(field, area, List.of("crop_area"));
        return Area.parse(field + ".crop_area", area.path("crop_area"), 0);
    }

    private static JsonNode checkVersion(JsonNode value) {
        Members.requireOnly("version", value, Set.of("text"));
        var text = value.path("text");
        if (!text.isTextual() || text.textValue().isEmpty() || text.textValue().length() > MAX_TEXT) {
            throw new Problem(
                    ProblemType.INVALID_FIELD,
                    "`text` of `version` must be a string of 1 to " + MAX_TEXT + " characters.");
        }
        FieldValues.requireStorable("version", text);
        return JsonNodeFactory.instance.objectNode().set("text", text);
    }
}
