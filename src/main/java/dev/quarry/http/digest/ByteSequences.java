package dev.quarry.http.digest;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Parser for a structured dictionary of byte sequences (RFC 8941, 3.2 and 3.3.5). Ignores parameters. */
final class ByteSequences {

    private ByteSequences() {}

    /** If a key is repeated, the last member wins (RFC 8941, 4.2.2). */
    static Map<String, byte[]> parse(String value) throws MalformedFieldException {
        var field = new FieldCursor(value.strip());
        var members = new LinkedHashMap<String, byte[]>();
        while (!field.atEnd()) {
            var key = field.takeKey();
            field.require('=');
            members.put(key, bytes(field));
            FieldParameters.passOver(field);
            passOverComma(field);
        }
        return members;
    }

    private static byte[] bytes(FieldCursor field) throws MalformedFieldException {
        field.require(':');
        var base64 = field.takeAll(FieldCursor::isBase64);
        field.require(':');
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw field.malformed("invalid base64 between the colons");
        }
    }

    private static void passOverComma(FieldCursor field) throws MalformedFieldException {
        passOverBlanks(field);
        if (!field.atEnd()) {
            field.require(',');
            passOverBlanks(field);
            if (field.atEnd()) {
                throw field.malformed("no member after the last comma");
            }
        }
    }

    private static void passOverBlanks(FieldCursor field) {
        field.pass(c -> c == ' ' || c == '\t');
    }
}
