package dev.quarry.chart;

import com.marcnuri.helm.DryRun;
import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The chart, rendered by Helm itself for a release {@code test} in the namespace {@code images}. */
final class Chart {

    static final Path FOLDER = Path.of("helm/quarry");

    static final String CLUSTER = "1.34.0";

    /** What marks a hook in renderings, since the library leaves out what Helm itself takes for one. */
    static final String HOOK = "rendered/hook";

    private static final Helm HELM = new Helm(FOLDER.toAbsolutePath());
    private static final Helm WITH_HOOKS = new Helm(withHooks().toAbsolutePath());

    private Chart() {}

    static List<String> lint() {
        FakeCluster.reach();
        return HELM.lint().strict().call().getMessages();
    }

    /** @param settings each as `path.of.value=value` */
    static Manifests render(String... settings) {
        return renderOn(CLUSTER, settings);
    }

    static Manifests renderOn(String version, String... settings) {
        FakeCluster.reach();
        var command = WITH_HOOKS
                .template()
                .withName("test")
                .withNamespace("images")
                .withKubeVersion(version)
                .set("database.host", "postgres");
        for (var setting : settings) {
            var parts = setting.split("=", 2);
            command.set(parts[0], parts[1]);
        }
        return Manifests.parse(command.call());
    }

    static Manifests render(Path values) {
        FakeCluster.reach();
        return Manifests.parse(WITH_HOOKS
                .template()
                .withName("test")
                .withNamespace("images")
                .withKubeVersion(CLUSTER)
                .withValuesFile(values.toAbsolutePath())
                .call());
    }

    /** Renders with these values, given as YAML. */
    static Manifests renderYaml(String yaml) {
        try {
            var file = Files.createTempFile(Path.of("target"), "values-", ".yaml");
            Files.writeString(file, "database: {host: postgres}\n" + yaml);
            return render(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Helm tells after an installation. */
    static String notes(String... settings) {
        FakeCluster.reach();
        var command = HELM.install()
                .withName("test")
                .withNamespace("images")
                .withKubeVersion(CLUSTER)
                .clientOnly()
                .dryRun()
                .withDryRunOption(DryRun.CLIENT)
                .set("database.host", "postgres");
        for (var setting : settings) {
            var parts = setting.split("=", 2);
            command.set(parts[0], parts[1]);
        }
        return command.call().getOutput();
    }

    private static Path withHooks() {
        var copy = Path.of("target/chart-with-hooks");
        try (var files = Files.walk(FOLDER)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                var target = copy.resolve(FOLDER.relativize(file));
                Files.createDirectories(target.getParent());
                Files.writeString(target, Files.readString(file).replace("\"helm.sh/hook\"", '"' + HOOK + '"'));
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
