package dev.quarry.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.quarry.problem.Problem;
import dev.quarry.upload.multipart.Boundary;
import dev.quarry.upload.multipart.MultipartListener;
import dev.quarry.upload.multipart.MultipartParser;
import dev.quarry.upload.multipart.PartHeaders;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;

/**
 * Any body is parsed or refused, and how it is cut makes no difference. To search for more:
 * {@code JAZZER_FUZZ=1 mvn test -Dtest=MultipartFuzzTest}
 */
class MultipartFuzzTest {

    @FuzzTest(maxDuration = "5m")
    void parses_or_refuses_any_body(byte[] body) {
        var whole = events(body, Math.max(1, body.length));
        for (var piece : new int[] {1, 3, 100}) {
            assertThat(events(body, piece)).as("in pieces of " + piece).isEqualTo(whole);
        }
    }

    private static String events(byte[] body, int piece) {
        var seen = new Events();
        var parser = new MultipartParser(new Boundary("b"), seen);
        try {
            for (var at = 0; at < body.length; at += piece) {
                parser.feed(Buffer.buffer(body).slice(at, Math.min(body.length, at + piece)));
            }
            parser.finish();
            return seen.toString();
        } catch (Problem refusal) {
            return refusal.type().name();
        }
    }

    private static final class Events implements MultipartListener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void partBegins(PartHeaders headers) {
            text.append('[').append(headers).append(':');
        }

        @Override
        public void partBytes(Buffer bytes) {
            text.append(bytes.toString(StandardCharsets.ISO_8859_1));
        }

        @Override
        public void partEnds() {
            text.append(']');
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
