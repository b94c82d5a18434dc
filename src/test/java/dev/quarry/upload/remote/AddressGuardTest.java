package dev.quarry.upload.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.NetUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    private static final AddressGuard PUBLIC_ONLY = new AddressGuard(false);
    private static final AddressGuard PRIVATE_TOO = new AddressGuard(true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0.0.0",
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "93.184.216.34",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "168.63.129.15",
                "168.63.129.17",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "191.255.255.255",
                "192.0.1.0",
                "192.0.1.255",
                "192.0.3.0",
                "192.88.98.255",
                "192.88.100.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "198.51.99.255",
                "198.51.101.0",
                "203.0.112.255",
                "203.0.114.0",
                "223.255.255.255",
                "2000::",
                "2001:200::",
                "2001:4860:4860::8888",
                "2001:db7:ffff:ffff:ffff:ffff:ffff:ffff",
                "2001:db9::",
                "2003::",
                "2606:2800:220:1:248:1893:25c8:1946",
                "2a00::1",
                "3ffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
                "3fff:1000::"
            })
    void allows_what_the_whole_internet_reaches(String address) {
        assertThat(PUBLIC_ONLY.allows(bytes(address))).isTrue();
        assertThat(PRIVATE_TOO.allows(bytes(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0",
                "10.255.255.255",
                "100.64.0.0",
                "100.127.255.255",
                "100.100.100.199",
                "100.100.100.201",
                "127.0.0.0",
                "127.0.0.1",
                "127.255.255.255",
                "172.16.0.0",
                "172.31.255.255",
                "192.168.0.0",
                "192.168.255.255",
                "::1",
                "fc00::",
                "fd00:ec1::1",
                "fd00:ec3::",
                "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"
            })
    void allows_private_addresses_only_where_they_are_asked_for(String address) {
        assertThat(PUBLIC_ONLY.allows(bytes(address))).isFalse();
        assertThat(PRIVATE_TOO.allows(bytes(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.255.255.255",
                "100.100.100.200",
                "168.63.129.16",
                "169.254.0.0",
                "169.254.169.254",
                "169.254.255.255",
                "192.0.0.0",
                "192.0.0.192",
                "192.0.0.255",
                "192.0.2.0",
                "192.0.2.255",
                "192.88.99.0",
                "192.88.99.255",
                "198.18.0.0",
                "198.19.255.255",
                "198.51.100.0",
                "198.51.100.255",
                "203.0.113.0",
                "203.0.113.255",
                "224.0.0.0",
                "239.255.255.255",
                "240.0.0.0",
                "255.255.255.254",
                "255.255.255.255"
            })
    void never_allows_special_ipv4_addresses(String address) {
        assertThat(PUBLIC_ONLY.allows(bytes(address))).isFalse();
        assertThat(PRIVATE_TOO.allows(bytes(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::",
                "::2",
                "::7f00:1",
                "::808:808",
                "64:ff9b::",
                "64:ff9b::7f00:1",
                "64:ff9b::808:808",
                "64:ff9b:1::",
                "64:ff9b:1:ffff:ffff:ffff:ffff:ffff",
                "100::",
                "1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
                "2001::",
                "2001:0:7f00:1::",
                "2001:0:ffff:ffff:ffff:ffff:ffff:ffff",
                "2001:2::",
                "2001:10::",
                "2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff",
                "2001:db8::",
                "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff",
                "2002::",
                "2002:7f00:1::",
                "2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
                "3fff::",
                "3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff",
                "4000::",
                "5f00::1",
                "fbff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
                "fd00:ec2::254",
                "fd00:ec2::23",
                "fd20:ce::254",
                "fe00::",
                "fe80::",
                "fe80::1",
                "febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
                "fec0::",
                "feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
                "ff00::",
                "ff02::1",
                "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"
            })
    void never_allows_special_ipv6_addresses(String address) {
        assertThat(PUBLIC_ONLY.allows(bytes(address))).isFalse();
        assertThat(PRIVATE_TOO.allows(bytes(address))).isFalse();
    }

    @Test
    void never_allows_an_ipv4_address_mapped_into_ipv6() {
        for (var inside : new String[] {"127.0.0.1", "8.8.8.8", "10.0.0.1"}) {
            var mapped = new byte[16];
            mapped[10] = (byte) 0xff;
            mapped[11] = (byte) 0xff;
            System.arraycopy(bytes(inside), 0, mapped, 12, 4);
            assertThat(PUBLIC_ONLY.allows(mapped)).isFalse();
            assertThat(PRIVATE_TOO.allows(mapped)).isFalse();
        }
    }

    private static byte[] bytes(String address) {
        return NetUtil.createByteArrayFromIpAddressString(address);
    }
}
