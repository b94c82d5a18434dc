package dev.quarry.packaged.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.quarry.contract.Document;
import dev.quarry.testkit.PackagedQuarry;
import dev.quarry.testkit.QuarryServers;
import dev.quarry.testkit.TestPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Clients that a generator makes of the API document, against the packaged application: they compile, and lead an image
 * through its life. Without the generator ({@code mvn -Pclients}) or Node these tests are skipped; CI has both.
 */
class GeneratedClientsIT {

    private static final Path PROJECT = Path.of("src/test/clients/openapi").toAbsolutePath();
    private static final Path WORK = Path.of("target/generated-clients").toAbsolutePath();
    private static final Path GENERATOR = WORK.resolve("openapi-generator-cli.jar");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static PackagedQuarry quarry;
    private static Map<String, String> environment;

    @BeforeAll
    static void start() {
        quarry = PackagedQuarry.launch(QuarryServers.config(TestPostgres.newDatabase(), "generated-clients"));
        environment = Map.of(
                "QUARRY_ADDRESS", "http://127.0.0.1:" + quarry.port(), "QUARRY_ROOT_KEY", QuarryServers.ROOT_KEY);
    }

    @AfterAll
    static void stop() {
        quarry.close();
    }

    @Test
    void a_linter_finds_nothing_in_the_document() throws Exception {
        requireNode();
        var quiet = Map.of("REDOCLY_TELEMETRY", "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
        var linter = PROJECT.resolve("node_modules/@redocly/cli/bin/cli.js").toString();
        var lint = List.of("node", linter, "lint", "quarry", "--format=json");
        var ending = ClientProgram.run(PROJECT, log("lint"), quiet, lint);
        assertThat(ending.output()).contains("\"errors\": 0", "\"warnings\": 0");
        assertThat(ending.exitCode()).isZero();
    }

    @Test
    void a_java_client_leads_an_image_through_its_life() throws Exception {
        var folder = generate(
                "java",
                "--library=native",
                "--additional-properties=invokerPackage=dev.quarry.client,apiPackage=dev.quarry.client.api,"
                        + "modelPackage=dev.quarry.client.model,openApiNullable=false,useJakartaEe=true");
        var sources = files(folder.resolve("src/main/java"), ".java");
        sources.add(PROJECT.resolve("java/Life.java"));
        tellSize("java", sources);
        var classes = WORK.resolve("java-classes");
        compile(sources, classes);
        var classPath = classes + File.pathSeparator + System.getProperty("java.class.path");
        lives("java-life", List.of(JAVA, "-cp", classPath, "Life"));
    }

    @Test
    void a_typescript_client_leads_an_image_through_its_life() throws Exception {
        requireNode();
        var folder = generate("typescript-fetch");
        for (var file : List.of("life.ts", "tsconfig.json")) {
            Files.copy(
                    PROJECT.resolve("typescript").resolve(file),
                    WORK.resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        tellSize("typescript-fetch", files(folder, ".ts"));
        var compiler = PROJECT.resolve("node_modules/typescript/bin/tsc").toString();
        var types = PROJECT.resolve("node_modules/@types").toString();
        run("tsc", List.of("node", compiler, "-p", WORK.toString(), "--typeRoots", types));
        lives("typescript-life", List.of("node", WORK.resolve("made/life.js").toString()));
    }

    private static Path generate(String generator, String... options) throws Exception {
        assumeTrue(Files.exists(GENERATOR), "the generator is not there: mvn -Pclients");
        var folder = WORK.resolve(generator.equals("java") ? "java" : "client");
        var command = new ArrayList<>(List.of(JAVA, "-jar", GENERATOR.toString(), "generate"));
        command.addAll(List.of("-i", Document.FILE.toAbsolutePath().toString(), "-g", generator));
        command.addAll(List.of("-o", folder.toString()));
        command.addAll(List.of("--global-property", "apiTests=false,modelTests=false,apiDocs=false,modelDocs=false"));
        command.addAll(List.of(options));
        run("generate-" + generator, command);
        return folder;
    }

    private static void compile(List<Path> sources, Path classes) throws IOException {
        Files.createDirectories(classes);
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var options = List.of(
                    "-proc:none", "-nowarn", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
            var task = compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources));
            assertThat(task.call()).as("the Java client compiles").isTrue();
        }
    }

    private static void lives(String name, List<String> command) throws Exception {
        assertThat(run(name, command)).contains("lived to its end");
    }

    private static String run(String name, List<String> command) throws Exception {
        Files.createDirectories(WORK);
        var ending = ClientProgram.run(WORK, log(name), environment, command);
        assertThat(ending.exitCode()).as(ending.output()).isZero();
        return ending.output();
    }

    private static void tellSize(String name, List<Path> sources) throws IOException {
        var lines = 0;
        for (var source : sources) {
            lines += Files.readAllLines(source).size();
        }
        System.out.println("The " + name + " client: " + sources.size() + " files, " + lines + " lines");
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            return new ArrayList<>(
                    files.filter(file -> file.toString().endsWith(ending)).toList());
        }
    }

    private static void requireNode() {
        assumeTrue(ClientProgram.isInstalled("node"), "node is not installed");
        assumeTrue(Files.isDirectory(PROJECT.resolve("node_modules")), "npm ci was not run in " + PROJECT);
    }

    private static Path log(String name) {
        return Path.of("target", "client-" + name + ".log").toAbsolutePath();
    }
}
