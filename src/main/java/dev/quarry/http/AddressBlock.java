package dev.quarry.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A block of addresses (RFC 4632, RFC 4291 section 2.3).
 *
 * @param prefix 4 or 16 bytes; those behind {@code bits} do not count
 * @param bits how many of them all its addresses share
 */
public record AddressBlock(byte[] prefix, int bits) {

    private static final Pattern SHAPE =
            Pattern.compile("([0-9]+(?:\\.[0-9]+){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(?:/([0-9]{1,3}))?");

    /**
     * Reads {@code 10.0.0.0/8}, {@code fc00::/7}, or an address alone.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    public static AddressBlock of(String text) {
        var parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(text);
        }
        var prefix = bytesOf(parts.group(1));
        var most = prefix.length * Byte.SIZE;
        var bits = parts.group(2) == null ? most : Integer.parseInt(parts.group(2));
        if (bits > most) {
            throw new IllegalArgumentException(text);
        }
        return new AddressBlock(prefix, bits);
    }

    /** Tells whether a text is an address or a block of them. */
    public static boolean isOne(String text) {
        try {
            return of(text).bits() >= 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    public static List<AddressBlock> all(String... texts) {
        return Stream.of(texts).map(AddressBlock::of).toList();
    }

    /** Tells whether an address that is written in digits lies in it; one that is no address lies nowhere. */
    public boolean contains(String address) {
        try {
            return contains(of(address).prefix());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    public boolean contains(byte[] address) {
        if (address.length != prefix.length) {
            return false;
        }
        for (var bit = 0; bit < bits; bit += Byte.SIZE) {
            var mask = 0xff << Math.max(0, Byte.SIZE - (bits - bit));
            if (((address[bit / Byte.SIZE] ^ prefix[bit / Byte.SIZE]) & mask & 0xff) != 0) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytesOf(String address) {
        try {
            // An address that is written in digits is never looked up.
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(address, e);
        }
    }
}
