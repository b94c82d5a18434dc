package dev.quarry.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What another JVM's objects measure. */
public final class LiveHeap {

    private static final Pattern TOTAL = Pattern.compile("(?m)^Total +\\d+ +(\\d+)");

    private LiveHeap() {}

    /** @return bytes that are alive, after a collection; 0 for a native executable, which nobody can ask */
    public static long bytes(PackagedQuarry quarry) {
        if (PackagedQuarry.isNative()) {
            return 0;
        }
        try {
            var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
            var process = new ProcessBuilder(jcmd, Long.toString(quarry.pid()), "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var total = TOTAL.matcher(answer);
            if (!total.find()) {
                throw new IllegalStateException(answer);
            }
            return Long.parseLong(total.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
