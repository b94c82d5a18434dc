package dev.quarry.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a member of an organization is there for, in rokka's words. What each opens is said by {@link Permission}. */
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

    /** How it is written in requests and answers. */
    @JsonValue
    public String word() {
        return word;
    }

    /** Empty for a word that is no role. */
    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
    }

    /** All of them, for a message to a client. */
    public static String words() {
        return Arrays.stream(values()).map(Role::word).collect(Collectors.joining(", "));
    }
}
