package dev.quarry.audit;

import dev.quarry.access.Actor;

/** A rejected request of an authenticated caller. Equal requests are counted together. */
public record RefusedAttempt(Actor actor, String organization, String method, String path, String reason) {

    private static final int MAX_TEXT = 300;

    public RefusedAttempt {
        path = tidy(path);
        reason = tidy(reason);
    }

    private static String tidy(String text) {
        var printable = text.replaceAll("\\p{Cntrl}", "?");
        return printable.length() > MAX_TEXT ? printable.substring(0, MAX_TEXT) : printable;
    }
}
