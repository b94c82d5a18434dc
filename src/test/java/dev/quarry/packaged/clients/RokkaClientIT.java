package dev.quarry.packaged.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.quarry.testkit.PackagedQuarry;
import dev.quarry.testkit.QuarryServers;
import dev.quarry.testkit.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that others wrote, against the packaged application. Without Node these tests are skipped; CI has it. */
class RokkaClientIT {

    private static final Path CLIENTS = Path.of("src/test/clients").toAbsolutePath();

    private static PackagedQuarry quarry;
    private static Map<String, String> environment;

    @BeforeAll
    static void start() {
        var config = QuarryServers.config(TestPostgres.newDatabase(), "clients");
        // rokka's client signs up without a key.
        config.put("quarry.access.sign-up", "open");
        quarry = PackagedQuarry.launch(config);
        environment = Map.of(
                "QUARRY_ADDRESS", "http://127.0.0.1:" + quarry.port(), "QUARRY_ROOT_KEY", QuarryServers.ROOT_KEY);
    }

    @AfterAll
    static void stop() {
        quarry.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rokka-js", "rokka-js-old"})
    void the_npm_client_of_rokka_finds_what_it_calls(String name) throws Exception {
        var project = CLIENTS.resolve(name);
        assumeTrue(ClientProgram.isInstalled("node"), "node is not installed");
        // The old majors share what the newest one brings.
        for (var needed : List.of(project, CLIENTS.resolve("rokka-js"))) {
            assumeTrue(Files.isDirectory(needed.resolve("node_modules")), "npm ci was not run in " + needed);
        }
        var command = new ArrayList<>(List.of("node", "--test", "--test-reporter=tap"));
        command.addAll(tests(project.resolve("tests")));
        var ending = ClientProgram.run(project, log(name), environment, command);
        assertThat(ending.output()).contains("# fail 0\n", "# cancelled 0\n", "# skipped 0\n", "# todo 0\n");
        assertThat(ending.exitCode()).as(ending.output()).isZero();
    }

    @Test
    void the_documentation_of_rokka_can_be_typed_off() throws Exception {
        var script = CLIENTS.resolve("curl/documentation.sh").toString();
        var ending = ClientProgram.run(CLIENTS, log("curl"), environment, List.of("bash", script));
        assertThat(ending.exitCode()).as(ending.output()).isZero();
    }

    private static List<String> tests(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(".test.js"))
                    .sorted()
                    .toList();
        }
    }

    private static Path log(String name) {
        return Path.of("target", "client-" + name + ".log").toAbsolutePath();
    }
}
