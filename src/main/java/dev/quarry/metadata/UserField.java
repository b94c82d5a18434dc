package dev.quarry.metadata;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import java.util.regex.Pattern;

/**
 * Type and name of a user metadata field.
 *
 * @param name 1 to 54 of {@code a-z}, {@code 0-9} and {@code _}
 */
public record UserField(FieldType type, String name) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,54}");
    private static final int ECHO = 80;

    public UserField {
        if (!NAME.matcher(name).matches()) {
            throw invalid(name);
        }
    }

    /**
     * Parses a name with an optional type prefix. Without a prefix the field is a string.
     *
     * @throws Problem {@link ProblemType#INVALID_FIELD} naming the field and the rule
     */
    public static UserField parse(String text) {
        var colon = text.indexOf(':');
        if (colon < 0) {
            return new UserField(FieldType.STR, text);
        }
        var type = FieldType.ofPrefix(text.substring(0, colon)).orElseThrow(() -> invalid(text));
        if (!NAME.matcher(text.substring(colon + 1)).matches()) {
            throw invalid(text);
        }
        return new UserField(type, text.substring(colon + 1));
    }

    /** Returns the key in storage and responses: with its type prefix, unless the type is {@code str}. */
    public String key() {
        return type == FieldType.STR ? name : type.prefix() + ":" + name;
    }

    /** Returns the name with its type prefix, also for {@code str}. */
    public String typed() {
        return type.prefix() + ":" + name;
    }

    private static Problem invalid(String text) {
        var shown = text.length() > ECHO ? text.substring(0, ECHO) + "…" : text;
        return new Problem(
                ProblemType.INVALID_FIELD,
                "Field name `" + shown + "` is not valid. Use alphanumeric lowercase characters and `_` only,"
                        + " max length: 54 chars. Optional type prefixes: " + FieldType.prefixes() + ".");
    }
}
