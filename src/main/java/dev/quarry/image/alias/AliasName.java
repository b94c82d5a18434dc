package dev.quarry.image.alias;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import java.util.regex.Pattern;

/**
 * What an alias is called.
 *
 * @param value 1 to 255 of {@code a-z}, {@code A-Z}, {@code 0-9} and {@code _}
 */
public record AliasName(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-zA-Z0-9_]{1,255}");

    /** As rokka has it, a name that cannot be is one that is not there. */
    public AliasName {
        if (!SHAPE.matcher(value).matches()) {
            throw new Problem(
                    ProblemType.ALIAS_NOT_FOUND,
                    "There can be no alias of that name: use 1 to 255 of a-z, A-Z, 0-9 and _ only.");
        }
    }
}
