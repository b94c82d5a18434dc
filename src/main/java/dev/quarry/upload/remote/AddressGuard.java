package dev.quarry.upload.remote;

import dev.quarry.http.AddressBlock;
import java.util.List;

/**
 * Decides which addresses may be connected to: public addresses according to IANA's special-purpose registries
 * (RFC 6890), and private addresses if the operator allows them.
 *
 * <p>For IPv6, only global unicast (2000::/3) is public. This excludes addresses that embed an IPv4 address (mapped,
 * compatible, NAT64) and address space that IANA may assign later.
 *
 * @param allowPrivate whether loopback and private addresses are allowed
 */
record AddressGuard(boolean allowPrivate) {

    private static final AddressBlock GLOBAL_IPV6 = AddressBlock.of("2000::/3");

    private static final List<AddressBlock> NEVER = AddressBlock.all(
            "0.0.0.0/8", // this network
            "100.100.100.200/32", // Alibaba Cloud metadata
            "168.63.129.16/32", // Azure platform services: a public address, reachable only from Azure VMs
            "169.254.0.0/16", // link-local, including the metadata service of most clouds
            "192.0.0.0/24", // protocol assignments, including Oracle Cloud metadata
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // 6to4 relays
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4", // reserved, including broadcast
            "2001::/23", // protocol assignments, including Teredo
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4
            "3fff::/20", // documentation
            "fd00:ec2::/32", // AWS metadata
            "fd20:ce::/32"); // Google Cloud metadata

    private static final List<AddressBlock> PRIVATE = AddressBlock.all(
            "10.0.0.0/8",
            "100.64.0.0/10", // carrier-grade NAT
            "127.0.0.0/8", // loopback
            "172.16.0.0/12",
            "192.168.0.0/16",
            "::1/128", // loopback
            "fc00::/7"); // unique local

    /** @param address 4 or 16 bytes in network byte order */
    boolean allows(byte[] address) {
        if (isIn(NEVER, address)) {
            return false;
        }
        if (isIn(PRIVATE, address)) {
            return allowPrivate;
        }
        return address.length == 4 || GLOBAL_IPV6.contains(address);
    }

    private static boolean isIn(List<AddressBlock> blocks, byte[] address) {
        return blocks.stream().anyMatch(block -> block.contains(address));
    }
}
