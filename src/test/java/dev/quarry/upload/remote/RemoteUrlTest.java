package dev.quarry.upload.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteUrlTest {

    @Test
    void takes_a_url_apart() {
        assertThat(RemoteUrl.of("https://images.example.org:8443/a/b%20c.png?w=1&h=%2F#part"))
                .isEqualTo(new RemoteUrl(true, "images.example.org", 8443, "/a/b%20c.png?w=1&h=%2F"));
        assertThat(RemoteUrl.of("HTTP://Example.ORG")).isEqualTo(new RemoteUrl(false, "example.org", 80, "/"));
        assertThat(RemoteUrl.of("http://example.org:?q")).isEqualTo(new RemoteUrl(false, "example.org", 80, "/?q"));
        assertThat(RemoteUrl.of("https://example.org?url=http://user@other.test/")
                        .host())
                .isEqualTo("example.org");
    }

    @ParameterizedTest
    @CsvSource({
        "EXAMPLE.org,example.org",
        "example.org.,example.org",
        "bücher.example,xn--bcher-kva.example",
        "BÜCHER.example,xn--bcher-kva.example",
        "my_bucket.s3.example,my_bucket.s3.example",
        "127.0.0.1,127.0.0.1",
        "127.0.0.1.,127.0.0.1",
        "１２７．０．０．１,127.0.0.1",
        "①②⑦.0.0.1,127.0.0.1",
        "127。0。0。1,127.0.0.1",
        "[::FFFF:127.0.0.1],::ffff:127.0.0.1",
        "[2001:DB8::1],2001:db8::1",
        "0x7f.example,0x7f.example",
    })
    void spells_a_host_in_one_way(String written, String host) {
        assertThat(RemoteUrl.of("https://" + written + "/").host()).isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2130706433",
                "0x7f000001",
                "0X7F000001",
                "017700000001",
                "127.1",
                "127.0.1",
                "0177.0.0.1",
                "0x7f.0.0.1",
                "127.0.0.0x1",
                "127.0.0.01",
                "1.2.3.4.5",
                "256.1.1.1",
                "127.0.0.1..",
                "127.0.0.0x",
                "example.123",
                "..",
                ".",
                ".example.org",
                "a..b",
                "ex%61mple.org",
                "%31%32%37.0.0.1",
                "[::1%25eth0]",
                "[fe80::1%25lo]",
                "[127.0.0.1]",
                "[v1.fe]",
                "a℀b.example",
                "ex／ample.org",
                "user＠example.org",
                "a*b.example"
            })
    void refuses_a_host_that_others_might_read_differently(String host) {
        assertRefused("https://" + host + "/x.png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "/x.png",
                "//example.org/x.png",
                "file:///etc/passwd",
                "ftp://example.org/x",
                "gopher://x/",
                "data:image/png;base64,AAAA",
                "jar:http://example.org!/x",
                "http:example.org",
                "http:/example.org",
                "http://",
                "http:///x.png",
                "http://:80/",
                "http://?x",
                "http://#x",
                "http://user@example.org/",
                "http://user:password@example.org/",
                "http://@example.org/",
                "http://example.org@127.0.0.1/",
                "http://example.org:80@127.0.0.1/",
                "http://example.org:0/",
                "http://example.org:65536/",
                "http://example.org:999999/",
                "http://example.org:8o/",
                "http://example.org:-1/",
                "http://example.org:80:80/",
                "http://example.org\\@127.0.0.1/",
                "http://example.org/a b",
                "http://example.org/%zz",
                "http://example.org/\r\nHost: other",
                "http://example.org/\u0000",
                " http://example.org/",
                "http://[::1/",
                "http://::1/",
                "http://[::1]x/"
            })
    void refuses_what_is_no_fetchable_url(String url) {
        assertRefused(url);
    }

    @Test
    void refuses_a_url_that_is_too_long() {
        assertRefused("https://example.org/" + "a".repeat(8192));
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a/cat.png,cat.png",
        "https://example.org/a/cat.png?name=dog.png,cat.png",
        "https://example.org/a%20b+c.png,a b+c.png",
        "https://example.org/%C3%A4.png,ä.png",
        "https://example.org/ä.png,ä.png",
        "https://example.org/a%2Fb.png,b.png",
        "https://example.org/a%5Cb.png,b.png",
        "https://example.org/a/,image",
        "https://example.org,image",
        "https://example.org?x=/y.png,image",
        "https://example.org/..,image",
        "https://example.org/%2E%2E,image",
    })
    void names_the_file_as_the_path_ends(String url, String name) {
        assertThat(RemoteUrl.of(url).fileName().value()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "/x.png,https://example.org:8443/x.png",
        "x.png,https://example.org:8443/a/x.png",
        "../x.png,https://example.org:8443/x.png",
        "?w=1,https://example.org:8443/a/b.png?w=1",
        "//other.example/x,https://other.example/x",
        "https://other.example/ä,https://other.example/%E4",
    })
    void resolves_where_an_answer_leads(String location, String next) {
        assertThat(RemoteUrl.of("https://example.org:8443/a/b.png?v=2").redirectedTo(location))
                .isEqualTo(RemoteUrl.of(next));
    }

    @Test
    void leads_from_http_to_https_but_not_back() {
        assertThat(RemoteUrl.of("http://example.org/").redirectedTo("https://example.org/"))
                .isEqualTo(RemoteUrl.of("https://example.org/"));
        assertThatThrownBy(() -> RemoteUrl.of("https://example.org/").redirectedTo("http://example.org/"))
                .hasMessage("The URL must not redirect from https to http.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "//user@example.org/", "//127.1/", "http://bücher.example/", "\\\\x"})
    void refuses_to_be_led_to_what_is_no_fetchable_url(String location) {
        assertThatThrownBy(() -> RemoteUrl.of("http://example.org/").redirectedTo(location))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.URL_NOT_ALLOWED));
    }

    private static void assertRefused(String url) {
        assertThatThrownBy(() -> RemoteUrl.of(url)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type()).isEqualTo(ProblemType.URL_NOT_ALLOWED);
            assertThat(problem.detail()).startsWith("The URL ");
        });
    }
}
