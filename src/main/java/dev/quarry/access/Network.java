package dev.quarry.access;

import dev.quarry.http.AddressBlock;
import java.util.HexFormat;

/** Maps an IP address to the network that a single client controls. */
final class Network {

    private static final int NETWORK_BYTES = 8;

    private Network() {}

    /**
     * Returns an IPv4 address unchanged, and the /64 network of an IPv6 address: the smallest allocation (RFC 6177).
     */
    static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        var withoutZone = address.replaceFirst("%.*$", "");
        var bytes = AddressBlock.of(withoutZone).prefix();
        return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, NETWORK_BYTES));
    }
}
