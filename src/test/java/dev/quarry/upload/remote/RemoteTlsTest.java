package dev.quarry.upload.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.JksOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteTlsTest extends RemoteFetchCase {

    private static final String PASSWORD = "changeit";
    private static final String REFUSED =
            "The remote host did not complete a TLS handshake with a valid certificate for its name.";

    @TempDir
    Path folder;

    @Test
    void refuses_a_certificate_that_nobody_vouches_for() throws Exception {
        var port = serveTls(keys("images.test"));
        names.answer("images.test", "127.0.0.1");
        assertFailed(fetcher(Map.of()), "https://images.test:" + port + "/", REFUSED);
    }

    @Test
    void refuses_a_trusted_certificate_of_another_name() throws Exception {
        var keys = keys("other.test");
        var port = serveTls(keys);
        names.answer("images.test", "127.0.0.1");
        assertFailed(trusting(keys), "https://images.test:" + port + "/", REFUSED);
        assertFailed(trusting(keys), "https://127.0.0.1:" + port + "/", REFUSED);
    }

    @Test
    void speaks_to_the_checked_address_in_the_urls_name() throws Exception {
        var keys = keys("images.test");
        var asked = new AtomicReference<String>();
        var port = serve(new HttpServerOptions().setSsl(true).setSni(true).setKeyCertOptions(keys), request -> {
            asked.set(request.connection().indicatedServerName());
            request.response().end(request.getHeader("Host"));
        });
        names.answer("images.test", "127.0.0.1");
        assertThat(textAt(trusting(keys), "https://Images.test.:" + port + "/")).isEqualTo("images.test:" + port);
        assertThat(asked).hasValue("images.test");
    }

    @Test
    void refuses_to_be_led_from_https_to_http() throws Exception {
        var plain = serve(request -> request.response().end("plain"));
        var keys = keys("images.test");
        var port = serve(
                new HttpServerOptions().setSsl(true).setKeyCertOptions(keys),
                request -> request.response()
                        .setStatusCode(302)
                        .putHeader("Location", at(plain, "/"))
                        .end());
        names.answer("images.test", "127.0.0.1");
        assertRefused(
                trusting(keys),
                "https://images.test:" + port + "/",
                "After a redirect: The URL must not redirect from https to http.");
    }

    @Test
    void fails_where_the_port_speaks_no_tls() {
        var port = serve(request -> request.response().end());
        assertFailed(fetcher(Map.of()), "https://127.0.0.1:" + port + "/", REFUSED);
    }

    private int serveTls(JksOptions keys) {
        return serve(
                new HttpServerOptions().setSsl(true).setKeyCertOptions(keys),
                request -> request.response().end("secret"));
    }

    private RemoteFetch trusting(JksOptions keys) {
        var config = open(Map.of());
        var client = vertx.createHttpClient(RemoteClient.options(config).setTrustOptions(keys));
        return new RemoteFetch(vertx, config, names, new RemoteClient(client));
    }

    /** A key and a certificate that it has signed itself. */
    private JksOptions keys(String name) throws IOException, InterruptedException {
        var store = folder.resolve(name + ".p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "key",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "SAN=dns:" + name,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertThat(made).isZero();
        return new JksOptions().setPath(store.toString()).setPassword(PASSWORD);
    }
}
