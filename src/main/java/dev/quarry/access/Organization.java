package dev.quarry.access;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A tenant that owns source images.
 *
 * @param name the identifier in request paths; immutable
 * @param displayName the name shown to people
 * @param options the organization's settings, keyed by {@link OrganizationOption#word()}
 * @param billingEmail stored because rokka's clients send and read it; empty if none was given
 */
public record Organization(
        UUID id, String name, String displayName, String billingEmail, Instant created, Map<String, Object> options) {

    private static final int MAX_NAME = 63;
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1," + MAX_NAME + "}");

    /** The rule for names, as a sentence for error details. */
    public static final String NAME_RULE = "Use 1 to " + MAX_NAME + " lowercase letters (a-z), digits or hyphens.";

    public Organization {
        options = Map.copyOf(options);
    }

    /** Returns whether a boolean option is set to true. */
    public boolean has(OrganizationOption option) {
        return Boolean.TRUE.equals(options.get(option.word()));
    }

    /** Returns whether a text is a valid organization name. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }
}
