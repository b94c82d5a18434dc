package dev.quarry.search;

import dev.quarry.search.grammar.Query;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Encodes list positions as cursors and decodes them. A cursor is {@code c} followed by base64url, so it never looks
 * like an integer offset.
 *
 * <p>The signature covers the position, the organization and the query. A modified cursor, or one sent with a different
 * query, is rejected.
 */
@Singleton
class Cursors {

    private static final char MARK = 'c';

    private final CursorKey key;

    Cursors(CursorKey key) {
        this.key = key;
    }

    String write(String organization, Query query, Position position) {
        var body = bytes(position);
        var all = new ByteArrayOutputStream();
        all.writeBytes(key.sign(list(organization, query), body));
        all.writeBytes(body);
        return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(all.toByteArray());
    }

    /** Returns the position, or empty if the text is not a valid cursor for this list. */
    Optional<Position> read(String organization, Query query, String text) {
        try {
            var all = Base64.getUrlDecoder().decode(text.substring(1));
            if (text.charAt(0) != MARK || all.length <= CursorKey.LENGTH) {
                return Optional.empty();
            }
            var body = Arrays.copyOfRange(all, CursorKey.LENGTH, all.length);
            return key.matches(list(organization, query), body, Arrays.copyOf(all, CursorKey.LENGTH))
                            // Base64 has several encodings of the same bytes. Accept only that of write().
                            && Base64.getUrlEncoder()
                                    .withoutPadding()
                                    .encodeToString(all)
                                    .equals(text.substring(1))
                    ? Optional.of(position(body))
                    : Optional.empty();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Identifies the list. The {@code toString} of a record includes every component. */
    private static String list(String organization, Query query) {
        return organization + " " + query;
    }

    private static byte[] bytes(Position position) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(position.plan());
            out.writeByte(position.segment());
            out.writeLong(position.total().count());
            out.writeBoolean(position.total().isEstimate());
            out.writeByte(position.keys().size());
            for (var value : position.keys()) {
                out.writeUTF(value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Position position(byte[] body) {
        try (var in = new DataInputStream(new ByteArrayInputStream(body))) {
            var plan = in.readByte();
            var segment = in.readByte();
            var total = new Total(in.readLong(), in.readBoolean());
            var keys = new ArrayList<String>();
            for (var left = in.readByte(); left > 0; left--) {
                keys.add(in.readUTF());
            }
            return new Position(plan, segment, keys, total);
        } catch (IOException e) {
            throw new UncheckedIOException("a signed cursor is truncated", e);
        }
    }
}
