package dev.quarry.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ChartLintTest {

    @Test
    void helm_finds_nothing_to_say_but_that_there_is_no_icon() {
        assertThat(Chart.lint()).containsExactly("[INFO] Chart.yaml: icon is recommended");
    }

    @Test
    void values_can_be_read_at_a_sitting() throws IOException {
        assertThat(Files.readAllLines(Chart.FOLDER.resolve("values.yaml"))).hasSizeLessThan(300);
    }

    @Test
    void installs_the_version_that_it_stands_beside() throws IOException {
        var version = Files.readString(Path.of("pom.xml"))
                .replaceFirst("(?s).*?<version>(.*?)(-SNAPSHOT)?</version>.*", "$1");
        assertThat(Files.readString(Chart.FOLDER.resolve("Chart.yaml"))).contains("\nappVersion: " + version + "\n");
    }
}
