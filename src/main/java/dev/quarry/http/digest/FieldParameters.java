package dev.quarry.http.digest;

/** Skips the parameters of a structured item (RFC 8941, 3.1.2). Digest fields define none, but any may be present. */
final class FieldParameters {

    // Characters of numbers, tokens and booleans (RFC 8941, 3.3), which need not be distinguished.
    private static final String SIGNS = "!#$%&'*+-.^_`|~:/?";

    private FieldParameters() {}

    static void passOver(FieldCursor field) throws MalformedFieldException {
        while (field.take(';')) {
            field.pass(c -> c == ' ');
            var unused = field.takeKey();
            if (field.take('=')) {
                passOverItem(field);
            }
        }
    }

    private static void passOverItem(FieldCursor field) throws MalformedFieldException {
        if (field.take('"')) {
            passOverString(field);
        } else if (field.take(':')) {
            field.pass(FieldCursor::isBase64);
            field.require(':');
        } else if (field.takeAll(c -> FieldCursor.isLetterOrDigit(c) || SIGNS.indexOf(c) >= 0)
                .isEmpty()) {
            throw field.malformed("parameter without a value");
        }
    }

    private static void passOverString(FieldCursor field) throws MalformedFieldException {
        while (!field.take('"')) {
            if (field.take('\\')) {
                if (!field.take('"')) {
                    field.require('\\');
                }
            } else if (field.takeAll(c -> c >= ' ' && c <= '~' && c != '"' && c != '\\')
                    .isEmpty()) {
                throw field.malformed("unterminated string");
            }
        }
    }
}
