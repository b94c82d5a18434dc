package dev.quarry.blob.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.testkit.LogLines;
import io.minio.credentials.Credentials;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RenewedCredentialsTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final RenewedCredentials credentials = new RenewedCredentials(this::source);

    @Test
    void an_error_is_logged_and_does_not_end_the_renewals() {
        assertThat(credentials.fetch().accessKey()).isEqualTo("key 1");
        try (var log = new LogLines(RenewedCredentials.class.getName())) {
            credentials.renew();
            assertThat(log.lines()).singleElement().asString().contains("StackOverflowError: as the test wants");
        }
        assertThat(credentials.fetch().accessKey()).isEqualTo("key 1");
        credentials.renew();
        assertThat(credentials.fetch().accessKey()).isEqualTo("key 3");
    }

    private Credentials source() {
        var times = asked.incrementAndGet();
        if (times == 2) {
            throw new StackOverflowError("as the test wants");
        }
        return new Credentials("key " + times, "secret", null, null);
    }
}
