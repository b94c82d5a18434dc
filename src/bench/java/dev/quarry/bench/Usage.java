package dev.quarry.bench;

import dev.quarry.testkit.PackagedQuarry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

/** What the system says that a process has used (proc(5)); Linux only. */
final class Usage {

    private static final double TICKS_PER_SECOND = 100;

    private Usage() {}

    /** In user and system mode, of all threads. */
    static double cpuSeconds(long pid) {
        return ticks(pid, 11, 12) / TICKS_PER_SECOND;
    }

    /** The same for a process and its children, those that have ended included. */
    static double cpuSecondsOfTree(ProcessHandle root) {
        return (ticks(root.pid(), 11, 12, 13, 14)
                        + root.children().mapToLong(Usage::ticksIfAlive).sum())
                / TICKS_PER_SECOND;
    }

    /** One that ends while this is asked is in its parent's figures the next time. */
    private static long ticksIfAlive(ProcessHandle process) {
        try {
            return ticks(process.pid(), 11, 12);
        } catch (IllegalStateException e) {
            return 0;
        }
    }

    private static long ticks(long pid, int... fields) {
        var stat = read(pid, "stat");
        var values = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Arrays.stream(fields)
                .mapToLong(field -> Long.parseLong(values[field]))
                .sum();
    }

    /** The most memory that was ever resident, in MiB. */
    static double peakMemory(long pid) {
        return number(read(pid, "status"), "VmHWM:\\s+(\\d+)") / 1024.0;
    }

    /** Bytes sent on their way to a disk. */
    static long diskBytes(long pid) {
        return number(read(pid, "io"), "\nwrite_bytes: (\\d+)");
    }

    /** Used after a full collection, in MiB, in all generations, whatever their names; NaN for a native executable. */
    static double heapAfterCollection(long pid) {
        if (PackagedQuarry.isNative()) {
            // Nothing can ask it.
            return Double.NaN;
        }
        jcmd(pid, "GC.run");
        var used = Pattern.compile(" total .*, used (\\d+)K")
                .matcher(jcmd(pid, "GC.heap_info"))
                .results()
                .mapToLong(generation -> Long.parseLong(generation.group(1)))
                .sum();
        if (used == 0) {
            throw new IllegalStateException("GC.heap_info tells of no heap");
        }
        return used / 1024.0;
    }

    private static long number(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IllegalStateException(pattern + " is not in " + text);
        }
        return Long.parseLong(found.group(1));
    }

    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file));
        } catch (IOException e) {
            // No such file; or, where it ended between the opening and the reading, no such process.
            throw new IllegalStateException("The process has ended: " + pid, e);
        }
    }

    private static String jcmd(long pid, String command) {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            var process = new ProcessBuilder(jcmd, Long.toString(pid), command)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
