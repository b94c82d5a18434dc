package dev.quarry.upload.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RemoteRedirectTest extends RemoteFetchCase {

    private final List<String> seen = new ArrayList<>();
    private final int port = serve(this::answer);

    @Test
    void follows_redirects_and_keeps_the_first_name() {
        for (var status : List.of(301, 302, 303, 307, 308)) {
            var location = at(port, "/cat.png").replace("127.0.0.1", "images.test");
            names.answer("images.test", "127.0.0.1");
            var file = await(() -> fetcher(Map.of())
                    .open(at(port, "/" + status + "/dog.png?to=" + location))
                    .invoke(RemoteFile::close));
            assertThat(file.name().value()).isEqualTo("dog.png");
        }
    }

    @Test
    void resolves_a_relative_redirect_and_asks_for_the_host_anew() {
        names.answer("images.test", "127.0.0.1");
        assertThat(textAt(fetcher(Map.of()), "http://images.test:" + port + "/302/a?to=../cat.png"))
                .isEqualTo("images.test:" + port + "/cat.png");
        assertThat(names.asked()).containsExactly("images.test", "images.test");
    }

    @Test
    void checks_every_target_as_the_url_itself() {
        var strict = fetcher(Map.of("allow-any-port", "false"));
        names.answer("bad.test", "127.0.0.1", "169.254.169.254");
        assertRefusedBehind(
                "http://169.254.169.254/latest", "The URL must use a host that resolves to public addresses only.");
        assertRefusedBehind("http://bad.test/", "The URL must use a host that resolves to public addresses only.");
        assertRefusedBehind("http://[fe80::1]/", "The URL must use a host that resolves to public addresses only.");
        assertRefusedBehind(
                "http://2130706433/",
                "The URL must contain a host name, a dotted decimal IPv4 address or a bracketed IPv6 address.");
        assertRefusedBehind("//user@127.0.0.1/", "The URL must not contain a user name or password.");
        assertRefusedBehind("file:///etc/passwd", "The URL must start with `https://` or `http://`.");
        assertRefused(strict, at(port, "/"), "The URL must use port 80 (http) or 443 (https).");
    }

    @Test
    void refuses_to_be_led_from_a_public_name_to_a_private_address() {
        // The first host passes as listed, the second does not: a private target needs no public network to be tried.
        names.answer("images.test", "127.0.0.1");
        assertRefused(
                fetcher(Map.of("allowed-hosts", "images.test")),
                "http://images.test:" + port + "/302/a?to=" + at(port, "/cat.png"),
                "After a redirect: The URL must use an allowed host.");
        assertThat(seen).containsExactly("/302/a");
    }

    @Test
    void refuses_a_name_that_turns_private_between_two_hops() {
        names.answer("rebind.test", "127.0.0.1").answer("rebind.test", "169.254.169.254");
        assertRefused(
                fetcher(Map.of()),
                "http://rebind.test:" + port + "/302/a?to=/cat.png",
                "After a redirect: The URL must use a host that resolves to public addresses only.");
        assertThat(seen).containsExactly("/302/a");
    }

    @Test
    void follows_as_many_as_are_allowed_and_no_more() {
        var chain = "/302/a?to=/302/b?to=/302/c?to=/cat.png";
        assertThat(textAt(fetcher(Map.of()), at(port, chain))).endsWith("/cat.png");
        assertFailed(
                fetcher(Map.of("max-redirects", "2")),
                at(port, chain),
                "After a redirect: The remote host redirected more than 2 times.");
        assertFailed(
                fetcher(Map.of("max-redirects", "0")),
                at(port, chain),
                "After a redirect: The remote host redirected more than 0 times.");
    }

    @Test
    void gives_a_loop_up() {
        assertFailed(
                fetcher(Map.of()),
                at(port, "/loop"),
                "After a redirect: The remote host redirected more than 3 times.");
        assertThat(seen).hasSize(4);
    }

    @Test
    void counts_all_hops_against_one_timeout() {
        assertFailed(
                fetcher(Map.of("timeout", "500ms", "max-redirects", "20")),
                at(port, "/slow-loop"),
                "The remote host did not respond within 500 ms.");
        assertThat(seen).hasSizeBetween(2, 4);
    }

    @Test
    void fails_on_what_the_last_host_answers() {
        assertFailed(
                fetcher(Map.of()),
                at(port, "/302/a?to=/404"),
                "After a redirect: The remote host returned 404 instead of 200.");
    }

    private void assertRefusedBehind(String target, String detail) {
        assertRefused(fetcher(Map.of()), at(port, "/302/a?to=" + target), "After a redirect: " + detail);
    }

    /** {@code /302/…?to=x} redirects to x, {@code /loop} to itself; any other path answers where it was found. */
    private void answer(HttpServerRequest request) {
        seen.add(request.path());
        var response = request.response();
        if (request.path().equals("/404")) {
            response.setStatusCode(404).end();
        } else if (request.path().equals("/loop")) {
            response.setStatusCode(302).putHeader("Location", "/loop").end();
        } else if (request.path().equals("/slow-loop")) {
            vertx.setTimer(
                    200,
                    ignored -> response.setStatusCode(302)
                            .putHeader("Location", "/slow-loop")
                            .end());
        } else if (request.path().matches("/3../.*")) {
            response.setStatusCode(Integer.parseInt(request.path().substring(1, 4)))
                    .putHeader("Location", request.query().substring("to=".length()))
                    .end("moved");
        } else {
            response.end(request.getHeader("Host") + request.uri());
        }
    }
}
