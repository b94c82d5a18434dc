package dev.quarry.access;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A tenant: the owner of source images.
 *
 * @param name its place in every path; never changes
 * @param displayName what people call it
 * @param options what it decided for itself, by the words of {@link OrganizationOption}
 * @param billingEmail kept because rokka's clients send and read it; empty where there is none
 */
public record Organization(
        UUID id, String name, String displayName, String billingEmail, Instant created, Map<String, Object> options) {

    private static final int MAX_NAME = 63;
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1," + MAX_NAME + "}");

    /** The rule for a name, in words for a client. */
    public static final String NAME_RULE =
            "Use lowercase letters a-z, digits and dashes only, at most " + MAX_NAME + " characters.";

    public Organization {
        options = Map.copyOf(options);
    }

    /** Tells whether an option that is true or false is set to true. */
    public boolean has(OrganizationOption option) {
        return Boolean.TRUE.equals(options.get(option.word()));
    }

    /** Tells whether an organization of this name can exist at all. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }
}
