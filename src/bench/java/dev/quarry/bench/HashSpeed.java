package dev.quarry.bench;

import java.security.MessageDigest;

/** How fast the JDK hashes here: every byte of an upload goes through both functions. */
final class HashSpeed {

    private static final int BLOCK = 64 * 1024;
    private static final int BLOCKS = 16_000;

    private HashSpeed() {}

    static void run(Stage stage) throws Exception {
        Table.head("hashing, one thread", "MB/s", "");
        Table.row("SHA-1", rate("SHA-1"));
        Table.row("SHA-256", rate("SHA-256"));
        Table.row("both", rate("SHA-1", "SHA-256"));
    }

    private static double rate(String... functions) throws Exception {
        pass(functions);
        return pass(functions);
    }

    private static double pass(String... functions) throws Exception {
        var block = new byte[BLOCK];
        var digests = new MessageDigest[functions.length];
        for (var n = 0; n < functions.length; n++) {
            digests[n] = MessageDigest.getInstance(functions[n]);
        }
        var begin = System.nanoTime();
        for (var n = 0; n < BLOCKS; n++) {
            for (var digest : digests) {
                digest.update(block);
            }
        }
        return (double) BLOCK * BLOCKS / 1e6 / ((System.nanoTime() - begin) / 1e9);
    }
}
