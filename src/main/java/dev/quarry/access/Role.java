package dev.quarry.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Role of a member in an organization, with rokka's names. {@link Permission} defines what each role grants. */
public enum Role {
    READ("read"),
    WRITE("write"),
    UPLOAD("upload"),
    ADMIN("admin"),
    SOURCEIMAGES_READ("sourceimages:read"),
    SOURCEIMAGES_WRITE("sourceimages:write"),
    SOURCEIMAGES_DOWNLOAD_PROTECTED("sourceimages:download:protected"),
    SOURCEIMAGES_UNLOCK("sourceimages:unlock");

    private final String word;

    Role(String word) {
        this.word = word;
    }

    /** Returns the name used in JSON. */
    @JsonValue
    public String word() {
        return word;
    }

    /** Returns the role of that name; empty if there is none. */
    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
    }

    /** Returns all names as a comma-separated list, for error details. */
    public static String words() {
        return Arrays.stream(values()).map(Role::word).collect(Collectors.joining(", "));
    }
}
