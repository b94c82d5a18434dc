package dev.quarry.image.alias;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import java.util.regex.Pattern;

/**
 * Name of an alias.
 *
 * @param value 1 to 255 of {@code a-z}, {@code A-Z}, {@code 0-9} and {@code _}
 */
public record AliasName(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-zA-Z0-9_]{1,255}");

    /** Rejects an invalid name with a 404, as rokka does. */
    public AliasName {
        if (!SHAPE.matcher(value).matches()) {
            throw new Problem(
                    ProblemType.ALIAS_NOT_FOUND,
                    "Not a valid alias name. Use 1 to 255 characters from `a-z`, `A-Z`, `0-9` and `_`.");
        }
    }
}
