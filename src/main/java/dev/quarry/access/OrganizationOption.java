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
 * What an organization can decide for itself. rokka's own options are kept and given back for its clients, and change
 * nothing here: there are no renders.
 */
public enum OrganizationOption {
    /** Whether EXIF camera, date and place of pictures are told. */
    EXTRACT_EXIF("extract_exif", "true or false", JsonNode::isBoolean),
    PROTECT_DYNAMIC_STACK("protect_dynamic_stack", "true or false", JsonNode::isBoolean),
    REMOTE_FULLURL_ALLOW("remote_fullurl_allow", "true or false", JsonNode::isBoolean),
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

    /** How it is written in requests and answers. */
    public String word() {
        return word;
    }

    /** Reads a whole object of them; a {@code null} unsets one. */
    static Map<String, JsonNode> readAll(JsonNode body) {
        if (!body.isObject()) {
            throw new Problem(
                    ProblemType.INVALID_BODY, "The body must be a JSON object such as {\"extract_exif\":true}.");
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
                        "There is no option of that name. The options are "
                                + Arrays.stream(values())
                                        .map(OrganizationOption::word)
                                        .collect(Collectors.joining(", "))
                                + "."));
        if (!value.isNull()
                && (!option.fits.test(value) || StrictJson.write(value).length() > MAX_VALUE)) {
            throw new Problem(
                    ProblemType.INVALID_FIELD,
                    "Option \"" + name + "\" must be " + option.shape + ", of at most " + MAX_VALUE + " characters.");
        }
        return Map.of(name, value);
    }
}
