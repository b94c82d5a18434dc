package dev.quarry.upload.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookupTest {

    private static final String REFUSED = "The URL must use a host that resolves to public addresses only.";

    private final FakeNames names = new FakeNames();

    @Test
    void gives_the_address_it_checked_and_asks_no_second_time() {
        names.answer("rebind.test", "93.184.216.34").answer("rebind.test", "127.0.0.1");
        var address =
                lookup(Map.of()).addressOf(RemoteUrl.of("https://rebind.test/")).result();
        assertThat(address.host()).isEqualTo("93.184.216.34");
        assertThat(address.hostAddress()).isEqualTo("93.184.216.34");
        assertThat(address.port()).isEqualTo(443);
        assertThat(names.asked()).containsExactly("rebind.test");
    }

    @Test
    void refuses_a_name_whose_next_answer_is_private() {
        names.answer("rebind.test", "93.184.216.34").answer("rebind.test", "127.0.0.1");
        var lookup = lookup(Map.of());
        assertThat(lookup.addressOf(RemoteUrl.of("https://rebind.test/")).succeeded())
                .isTrue();
        assertRefused(lookup, "https://rebind.test/", REFUSED);
    }

    @Test
    void refuses_a_name_with_one_good_and_one_bad_address() {
        names.answer("two.test", "93.184.216.34", "10.0.0.1").answer("two6.test", "2606:2800::1", "fe80::1");
        assertRefused(lookup(Map.of()), "https://two.test/", REFUSED);
        assertRefused(lookup(Map.of()), "https://two6.test/", REFUSED);
    }

    @Test
    void does_not_tell_an_unknown_name_from_one_with_a_refused_address() {
        names.answer("internal.test", "10.1.2.3").answer("empty.test");
        assertRefused(lookup(Map.of()), "https://internal.test/", REFUSED);
        assertRefused(lookup(Map.of()), "https://unknown.test/", REFUSED);
        assertRefused(lookup(Map.of()), "https://empty.test/", REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/", "http://0.0.0.0/", "http://169.254.169.254/latest/meta-data/", "http://[::1]/",
                "http://[::]/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/", "http://[::127.0.0.1]/",
                "http://[fe80::1]/", "http://[fd00:ec2::254]/", "http://[64:ff9b::7f00:1]/", "http://127.0.0.1./",
                "http://１２７.0.0.1/"
            })
    void refuses_forbidden_addresses_as_they_stand_in_a_url(String url) {
        assertRefused(lookup(Map.of()), url, REFUSED);
    }

    @Test
    void refuses_other_ports_unless_they_are_asked_for() {
        names.answer("a.test", "93.184.216.34");
        var strict = lookup(Map.of());
        for (var url : new String[] {"http://a.test:22/", "http://a.test:443/", "https://a.test:80/"}) {
            assertRefused(strict, url, "The URL must use port 80 (http) or 443 (https).");
        }
        assertThat(strict.addressOf(RemoteUrl.of("https://a.test:443/")).succeeded())
                .isTrue();
        assertThat(names.asked()).containsExactly("a.test");
        var any = lookup(Map.of("allow-any-port", "true"));
        assertThat(any.addressOf(RemoteUrl.of("http://a.test:8080/")).result().port())
                .isEqualTo(8080);
    }

    @Test
    void refuses_hosts_that_are_not_listed_without_looking_them_up() {
        names.answer("a.example.org", "93.184.216.34").answer("b.example.org", "10.0.0.1");
        var lookup = lookup(Map.of("allowed-hosts", "cdn.test,*.example.org"));
        assertThat(lookup.addressOf(RemoteUrl.of("https://A.example.org./")).succeeded())
                .isTrue();
        assertRefused(lookup, "https://other.test/", "The URL must use an allowed host.");
        assertRefused(lookup, "https://example.org/", "The URL must use an allowed host.");
        assertThat(names.asked()).containsExactly("a.example.org");
        assertRefused(lookup, "https://b.example.org/", REFUSED);
    }

    private Lookup lookup(Map<String, String> settings) {
        return new Lookup(RemoteFetchCase.config(settings), names);
    }

    private static void assertRefused(Lookup lookup, String url, String detail) {
        assertThat(lookup.addressOf(RemoteUrl.of(url)).cause()).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type()).isEqualTo(ProblemType.URL_NOT_ALLOWED);
            assertThat(problem.detail()).isEqualTo(detail);
        });
    }
}
