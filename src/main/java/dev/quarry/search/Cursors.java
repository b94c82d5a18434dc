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
 * Writes places in a list as text and reads it again: {@code c} and base64url, so that it can never be taken for an
 * integer offset. It is signed together with the list it belongs to: what was changed, or comes with another query, is
 * no cursor.
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

    /** Empty for text that was not written for this list. */
    Optional<Position> read(String organization, Query query, String text) {
        try {
            var all = Base64.getUrlDecoder().decode(text.substring(1));
            if (text.charAt(0) != MARK || all.length <= CursorKey.LENGTH) {
                return Optional.empty();
            }
            var body = Arrays.copyOfRange(all, CursorKey.LENGTH, all.length);
            return key.matches(list(organization, query), body, Arrays.copyOf(all, CursorKey.LENGTH))
                            // Base64 spells the same bytes in more than one way; only ours is taken.
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

    /** Records write themselves with all they hold. */
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
            throw new UncheckedIOException("a signed cursor is not whole", e);
        }
    }
}
