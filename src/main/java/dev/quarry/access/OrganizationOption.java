package dev.quarry.access;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarry.http.StrictJson;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Settings of an organization. Only {@link #EXTRACT_EXIF} has an effect. The others are rokka's: Quarry stores and
 * returns them for rokka's clients, but ignores them because it does not render images.
 */
public enum OrganizationOption {
    /** Whether the camera, date and GPS position are extracted from EXIF data when an image is uploaded. */
    EXTRACT_EXIF("extract_exif", "`true` or `false`", JsonNode::isBoolean),
    PROTECT_DYNAMIC_STACK("protect_dynamic_stack", "`true` or `false`", JsonNode::isBoolean),
    REMOTE_FULLURL_ALLOW("remote_fullurl_allow", "`true` or `false`", JsonNode::isBoolean),
    RENDER_ORG_FALLBACK("render_org_fallback", "a string", JsonNode::isTextual),
    REMOTE_BASEPATH("remote_basepath", "a string", JsonNode::isTextual),
    REMOTE_FULLURL_WHITELIST("remote_fullurl_whitelist", "an array", JsonNode::isArray);

    private static final int MAX_VALUE = 4096;

    private final String word;
    private final String shape;
    private final Predicate<JsonNode> fits;

    OrganizationOption(String word, String shape, Predicate<JsonNode> fits) {
        this.word = word;
        this.shape = shape;
        this.fits = fits;
    }

    /** Returns the name used in JSON. */
    public String word() {
        return word;
    }

    /** Reads a JSON object of options; a {@code null} value removes the option. */
    static Map<String, JsonNode> readAll(JsonNode body) {
        if (!body.isObject()) {
            throw new Problem(
                    ProblemType.INVALID_BODY, "The body must be a JSON object such as `{\"extract_exif\":true}`.");
        }
        var options = new LinkedHashMap<String, JsonNode>();
        body.fields().forEachRemaining(field -> options.putAll(read(field.getKey(), field.getValue())));
        return options;
    }

    static Map<String, JsonNode> read(String name, JsonNode value) {
        var option = Arrays.stream(values())
                .filter(known -> known.word.equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        ProblemType.INVALID_FIELD,
                        "Unknown option. Supported options: `"
                                + Arrays.stream(values())
                                        .map(OrganizationOption::word)
                                        .collect(Collectors.joining("`, `"))
                                + "`."));
        if (!value.isNull()
                && (!option.fits.test(value) || StrictJson.write(value).length() > MAX_VALUE)) {
            throw new Problem(
                    ProblemType.INVALID_FIELD,
                    "`" + name + "` must be " + option.shape + ", at most " + MAX_VALUE + " characters as JSON.");
        }
        return Map.of(name, value);
    }
}
