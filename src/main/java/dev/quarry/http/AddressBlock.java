package dev.quarry.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Block of IPv4 or IPv6 addresses in CIDR notation (RFC 4632; RFC 4291, 2.3).
 *
 * @param prefix 4 or 16 bytes; bits after the first {@code bits} are ignored
 * @param bits length of the prefix in bits
 */
public record AddressBlock(byte[] prefix, int bits) {

    private static final Pattern SHAPE =
            Pattern.compile("([0-9]+(?:\\.[0-9]+){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(?:/([0-9]{1,3}))?");

    /**
     * Parses a block such as {@code 10.0.0.0/8} or {@code fc00::/7}, or a single address.
     *
     * @throws IllegalArgumentException if the text is neither
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

    /** Returns whether the text is a valid address or block. */
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

    /** Returns whether the block contains this address literal. Returns false if the text is not an address literal. */
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
            // A valid address literal is parsed without a DNS lookup.
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(address, e);
        }
    }
}
