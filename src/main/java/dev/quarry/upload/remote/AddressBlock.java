package dev.quarry.upload.remote;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * A block of addresses.
 *
 * @param prefix 4 or 16 bytes; those behind {@code bits} do not count
 * @param bits how many of them all its addresses share
 */
record AddressBlock(byte[] prefix, int bits) {

    /** Reads {@code 10.0.0.0/8} or {@code fc00::/7}. */
    static AddressBlock of(String cidr) {
        var slash = cidr.indexOf('/');
        try {
            // An address that is written in digits is never looked up.
            var prefix = InetAddress.getByName(cidr.substring(0, slash)).getAddress();
            return new AddressBlock(prefix, Integer.parseInt(cidr, slash + 1, cidr.length(), 10));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(cidr, e);
        }
    }

    static List<AddressBlock> all(String... cidrs) {
        return Stream.of(cidrs).map(AddressBlock::of).toList();
    }

    boolean contains(byte[] address) {
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
}
