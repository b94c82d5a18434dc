package dev.quarry.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.testkit.QuarryTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The literal answers, head and body, to every call in the life of an image, in one file that a review can read.
 *
 * <p>After a change that is meant: {@code mvn test -Dtest=GoldenAnswersTest -Drewrite-golden=true}
 */
@QuarryTest
class GoldenAnswersTest {

    private static final Path FILE = Path.of("src/test/resources/golden/life-of-an-image.http");

    @Test
    void every_answer_is_as_it_was_agreed_on() throws IOException {
        var golden = Files.readString(FILE);
        var exchanges = Exchange.read(golden);
        assertThat(exchanges).hasSizeGreaterThan(50);
        var now = exchanges.stream().map(Exchange::run).collect(Collectors.joining());
        if (Boolean.getBoolean("rewrite-golden")) {
            Files.writeString(FILE, now);
        } else {
            assertThat(now).isEqualTo(golden);
        }
    }
}
