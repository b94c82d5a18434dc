package dev.quarry.bench;

import dev.quarry.testkit.PackagedQuarry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Runs loads against the packaged Quarry, between a real PostgreSQL and a real S3 server, and prints what they cost.
 *
 * <p>{@code mvn -Pbench}, or with some of them only: {@code mvn -Pbench -Dbench=small,memory}
 */
public final class Bench {

    @FunctionalInterface
    private interface Load {
        void run(Stage stage) throws Exception;
    }

    private Bench() {}

    public static void main(String[] arguments) {
        try {
            run(arguments);
        } catch (Exception e) {
            e.printStackTrace();
            // As below: nothing else would end the process.
            System.exit(1);
        }
        // The database's threads would keep the process.
        System.exit(0);
    }

    private static void run(String[] arguments) throws Exception {
        var loads = new LinkedHashMap<String, Load>();
        loads.put("small", SmallUploads::run);
        loads.put("large", LargeUploads::run);
        loads.put("medium", MediumUploads::run);
        loads.put("memory", Memory::run);
        loads.put("crowd", Crowd::run);
        loads.put("journal", JournalCost::run);
        loads.put("search", SearchLoad::run);
        loads.put("fields", FieldCost::run);
        loads.put("keys", KeyCost::run);
        loads.put("get", MetadataReads::run);
        loads.put("download", Downloads::run);
        loads.put("again", Repeats::run);
        loads.put("mixed", Mixed::run);
        loads.put("start", Starts::run);
        loads.put("fresh", FreshReplica::run);
        loads.put("rounds", Rounds::run);
        loads.put("hash", HashSpeed::run);
        var wanted = List.of(arguments[0].split(","));
        if (!wanted.contains("all") && !loads.keySet().containsAll(wanted)) {
            throw new IllegalArgumentException("There are these loads: " + loads.keySet());
        }
        printMachine();
        try (var store = new Store()) {
            for (var load : loads.entrySet()) {
                if (wanted.contains("all") || wanted.contains(load.getKey())) {
                    load.getValue().run(new Stage(store));
                    store.clear();
                }
            }
        }
        printLoadAverage();
    }

    private static void printMachine() {
        System.out.printf(
                "%s, commit %s, Quarry as a %s, %s %s, %d cores, Java %s%n",
                LocalDate.now(),
                commit(),
                PackagedQuarry.isNative() ? "native executable" : "jar",
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version());
        System.out.println(Postgres.describe());
        System.out.printf("fdatasync of 8 KiB: %.2f ms (median)%n", DiskSync.medianMillis());
        printLoadAverage();
    }

    /** As git calls what lies in the working tree; a copy without git has none. */
    private static String commit() {
        try {
            var git = new ProcessBuilder("git", "describe", "--always", "--dirty").start();
            var name = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return name.isEmpty() ? "unknown" : name;
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static void printLoadAverage() {
        System.out.printf(
                "load average %.1f%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
