package dev.quarry.trial;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Data folder of try mode:
 *
 * <pre>
 * quarry-data/objects    image files
 * quarry-data/postgres   PostgreSQL data
 * quarry-data/program    PostgreSQL binaries
 * quarry-data/root-key   root key
 * quarry-data/lock       lock file of the process that uses the folder
 * </pre>
 */
record DataFolder(Path root) {

    private static final int KEY_BYTES = 32;

    // A static field, because garbage collection of the channel would release the lock before the process ends.
    @Nullable
    private static FileChannel lockFile;

    static DataFolder open(Path folder) throws CannotTry {
        var root = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            lock(root);
            return new DataFolder(root);
        } catch (IOException e) {
            throw new CannotTry(
                    "cannot write to the folder " + root + " ("
                            + e.getClass().getSimpleName()
                            + "). Make it writable for this user, or start from another folder.",
                    e);
        }
    }

    Path objects() {
        return root.resolve("objects");
    }

    Path database() {
        return root.resolve("postgres");
    }

    Path program() {
        return root.resolve("program");
    }

    String rootKey() throws CannotTry {
        var file = root.resolve("root-key");
        try {
            if (Files.notExists(file)) {
                var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
                Files.createFile(file, owner);
                var key = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(key);
                Files.writeString(file, HexFormat.of().formatHex(key));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CannotTry("cannot read or write the file " + file + ": " + e.getMessage() + ".", e);
        }
    }

    private static void lock(Path root) throws IOException, CannotTry {
        lockFile = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lockFile.tryLock() == null) {
            throw new CannotTry(
                    "another Quarry process uses " + root + ". Stop it with Ctrl-C, or start from another folder.",
                    null);
        }
    }
}
