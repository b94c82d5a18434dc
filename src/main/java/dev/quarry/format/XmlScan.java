package dev.quarry.format;

/** Cursor over XML text that may be truncated. A read beyond the end stops there and sets {@link #isCut()}. */
final class XmlScan {

    private static final String BLANKS = " \t\r\n";
    private static final String AFTER_NAME = BLANKS + "=/><\"'";

    private final String text;
    private int at;
    private boolean cut;

    XmlScan(String text) {
        this.text = text;
    }

    /** Whether a read reached the end of the text. */
    boolean isCut() {
        return cut;
    }

    void skipBlanks() {
        while (at < text.length() && BLANKS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        cut |= at == text.length();
    }

    boolean skip(String token) {
        var found = text.startsWith(token, at);
        at += found ? token.length() : 0;
        return found;
    }

    /** Whether the rest of the text is an incomplete token. */
    boolean endsWithin(String token) {
        return text.length() - at < token.length() && text.startsWith(token.substring(0, text.length() - at), at);
    }

    void skipPast(String token) {
        var found = text.indexOf(token, at);
        cut |= found < 0;
        at = found < 0 ? text.length() : found + token.length();
    }

    String name() {
        var start = at;
        while (at < text.length() && AFTER_NAME.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        cut |= at == text.length();
        return text.substring(start, at);
    }

    /** Reads a quoted value without resolving references. */
    String value() {
        var quote = skip("\"") ? "\"" : "'";
        if (quote.equals("'") && !skip("'")) {
            throw new Malformed("it is text, but not well-formed XML.");
        }
        var start = at;
        skipPast(quote);
        return text.substring(start, cut ? at : at - 1);
    }

    /** Skips the rest of a document type declaration and its internal subset (XML 1.0, 2.8). */
    void skipDocumentType() {
        var inSubset = false;
        while (at < text.length()) {
            if (skip("<!--")) {
                skipPast("-->");
            } else if (skip("<?")) {
                skipPast("?>");
            } else if (skip("\"")) {
                skipPast("\"");
            } else if (skip("'")) {
                skipPast("'");
            } else {
                var character = text.charAt(at++);
                if (character == '>' && !inSubset) {
                    return;
                }
                inSubset = character == '[' || inSubset && character != ']';
            }
        }
        cut = true;
    }
}
