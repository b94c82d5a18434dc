package dev.quarry.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkTest {

    @Test
    void an_ipv4_address_is_its_own() {
        assertThat(Network.of("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(Network.of("")).isEmpty();
    }

    @Test
    void of_an_ipv6_address_the_first_half_counts() {
        assertThat(Network.of("2001:db8:1:2::1")).isEqualTo("20010db800010002");
        assertThat(Network.of("2001:db8:1:2:ffff:ffff:ffff:ffff")).isEqualTo("20010db800010002");
        assertThat(Network.of("2001:db8:1:3::1")).isNotEqualTo("20010db800010002");
        assertThat(Network.of("fe80::1%eth0")).isEqualTo("fe80000000000000");
    }
}
