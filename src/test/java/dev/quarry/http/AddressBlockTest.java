package dev.quarry.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressBlockTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.0/24,192.0.2.255,true",
        "192.0.2.0/24,192.0.3.0,false",
        "192.0.2.7,192.0.2.7,true",
        "192.0.2.7,192.0.2.8,false",
        "0.0.0.0/0,203.0.113.9,true",
        "2001:db8::/32,2001:db8:ffff::1,true",
        "2001:db8::/33,2001:db8:8000::1,false",
        "::1,0:0:0:0:0:0:0:1,true",
        "0.0.0.0/0,::1,false",
        "::/0,127.0.0.1,false"
    })
    void holds_the_addresses_that_share_its_first_bits(String block, String address, boolean inside) {
        assertThat(AddressBlock.of(block).contains(address)).isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "192.0.2",
                "192.0.2.0/33",
                "::/129",
                "192.0.2.256",
                "1.2.3.4/x",
                "example.org/8",
                "1:2"
            })
    void nothing_else_is_one(String text) {
        assertThat(AddressBlock.isOne(text)).isFalse();
    }

    @Test
    void what_is_no_address_lies_nowhere() {
        assertThat(AddressBlock.of("0.0.0.0/0").contains("localhost")).isFalse();
        assertThat(AddressBlock.of("0.0.0.0/0").contains("")).isFalse();
    }
}
