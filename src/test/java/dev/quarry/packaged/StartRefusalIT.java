package dev.quarry.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.testkit.PackagedQuarry;
import dev.quarry.testkit.QuarryServers;
import dev.quarry.testkit.TestPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** A start that cannot succeed ends at once, with one line that names the property and the remedy. */
class StartRefusalIT {

    private Map<String, String> config;

    @BeforeEach
    void working() {
        config = QuarryServers.config(TestPostgres.newDatabase(), "start-refusal");
    }

    @Test
    void without_a_root_key() {
        config.remove("quarry.access.root-key");
        refuses("quarry.access.root-key");
    }

    @Test
    void with_a_short_root_key() {
        config.put("quarry.access.root-key", "k".repeat(31));
        refuses("quarry.access.root-key", "at least 32 characters");
    }

    @Test
    void with_a_short_second_root_key() {
        config.put("quarry.access.root-key-next", "n".repeat(31));
        refuses("quarry.access.root-key-next", "at least 32 characters");
    }

    @Test
    void with_a_number_beyond_its_bounds() {
        config.put("quarry.upload.max-files", "0");
        refuses("quarry.upload.max-files", "\"0\"", "between 1 and");
    }

    @Test
    void on_a_port_that_is_taken() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            config.put("quarkus.http.port", Integer.toString(other.getLocalPort()));
            refuses("port " + other.getLocalPort() + " is already in use", "quarkus.http.port");
        }
    }

    @Test
    void without_a_database() {
        config.put("quarry.database.url", "postgresql://127.0.0.1:1/quarry");
        refuses("postgresql://127.0.0.1:1/quarry", "Connection refused", "quarry.database.url");
    }

    @Test
    void with_a_host_that_does_not_exist() {
        config.put("quarry.database.url", "postgresql://database.invalid/quarry");
        refuses("postgresql://database.invalid/quarry", "unknown host", "quarry.database.url");
    }

    @Test
    void with_a_database_that_does_not_exist() {
        config.compute("quarry.database.url", (key, url) -> url + "_missing");
        refuses("_missing", "quarry.database.url");
    }

    @Test
    void without_a_store() {
        config.put("quarry.blob.s3.endpoint", "http://127.0.0.1:1");
        refuses("http://127.0.0.1:1", "quarry.blob.s3.endpoint");
    }

    @Test
    void with_an_unknown_key() {
        config.put("quarry.blob.store", "tape");
        refuses("quarry.blob.store");
    }

    @Test
    void with_a_folder_that_cannot_be_written() throws IOException {
        var file = Files.createTempFile(Path.of("target").toAbsolutePath(), "not-a-folder", "");
        config.put("quarry.blob.store", "file");
        config.put("quarry.blob.file.directory", file.resolve("objects").toString());
        refuses(file.toString(), "quarry.blob.file.directory");
    }

    @Test
    @DisabledIfSystemProperty(named = "native-application", matches = ".+", disabledReason = "has no libraries to lose")
    void without_one_of_its_libraries() throws IOException {
        var whole = Path.of(System.getProperty("packaged-application"));
        var broken = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "broken-package-");
        link(whole, broken, file -> !file.getFileName().toString().contains("mutiny-smallrye-context-propagation"));
        try (var quarry = PackagedQuarry.launch(broken, config)) {
            assertThat(quarry.exitCode()).isNotZero();
            assertThat(quarry.output()).contains("Quarry failed to start: ").contains("\tat ");
        }
    }

    private static void link(Path from, Path to, Predicate<Path> kept) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).filter(kept).toList()) {
                var link = to.resolve(from.relativize(file));
                Files.createDirectories(link.getParent());
                Files.createLink(link, file);
            }
        }
    }

    private void refuses(String... words) {
        try (var quarry = PackagedQuarry.launch(config)) {
            assertThat(quarry.exitCode()).isNotZero();
            var lines = quarry.output().lines().filter(line -> !line.isBlank()).toList();
            assertThat(lines)
                    .as(quarry.output())
                    .anySatisfy(line -> assertThat(line)
                            .contains("Quarry failed to start: ")
                            .contains(words));
            assertThat(quarry.output()).doesNotContain("\tat ", QuarryServers.ROOT_KEY, "k".repeat(31), "n".repeat(31));
        }
    }
}
