package dev.quarry.access;

import dev.quarry.http.AddressBlock;
import java.util.HexFormat;

/** What one client can have many addresses of. */
final class Network {

    private static final int NETWORK_BYTES = 8;

    private Network() {}

    /** An IPv4 address itself; of an IPv6 address its /64, the smallest network that is handed out (RFC 6177). */
    static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        var withoutZone = address.replaceFirst("%.*$", "");
        var bytes = AddressBlock.of(withoutZone).prefix();
        return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, NETWORK_BYTES));
    }
}
