package dev.quarry.http.digest;

/** Cursor for parsing a structured field (RFC 8941, 4.2). */
final class FieldCursor {

    private final String text;
    private int at;

    FieldCursor(String text) {
        this.text = text;
    }

    /** Class of characters. */
    @FunctionalInterface
    interface Kind {
        boolean has(char c);
    }

    boolean atEnd() {
        return at == text.length();
    }

    boolean take(char expected) {
        var there = !atEnd() && text.charAt(at) == expected;
        if (there) {
            at++;
        }
        return there;
    }

    void require(char expected) throws MalformedFieldException {
        if (!take(expected)) {
            throw malformed("expected '" + expected + "'");
        }
    }

    /** Consumes and returns consecutive characters of a kind; may be empty. */
    String takeAll(Kind kind) {
        var start = at;
        pass(kind);
        return text.substring(start, at);
    }

    void pass(Kind kind) {
        while (!atEnd() && kind.has(text.charAt(at))) {
            at++;
        }
    }

    /** Consumes the key of a member or parameter (RFC 8941, 3.1.2). */
    String takeKey() throws MalformedFieldException {
        if (atEnd() || !isKeyStart(text.charAt(at))) {
            throw malformed("expected a lowercase key");
        }
        return takeAll(c -> isKeyStart(c) || isDigit(c) || c == '_' || c == '-' || c == '.');
    }

    MalformedFieldException malformed(String what) {
        return new MalformedFieldException(what + " at position " + at);
    }

    static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c);
    }

    static boolean isBase64(char c) {
        return isLetterOrDigit(c) || c == '+' || c == '/' || c == '=';
    }

    private static boolean isKeyStart(char c) {
        return c >= 'a' && c <= 'z' || c == '*';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
