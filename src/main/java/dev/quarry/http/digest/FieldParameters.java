package dev.quarry.http.digest;

/** The parameters of a structured item (RFC 8941, 3.1.2). None means anything here, but any may be there. */
final class FieldParameters {

    // What numbers, tokens and booleans are made of (RFC 8941, 3.3); which of them it is does not matter here.
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
            throw field.malformed("a parameter has no value");
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
                throw field.malformed("a string does not end");
            }
        }
    }
}
