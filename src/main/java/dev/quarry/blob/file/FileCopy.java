package dev.quarry.blob.file;

import dev.quarry.blob.BlobException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * Copies a file the way {@link FileBlobWrite} writes one: beside its final place, forced, renamed, the rename forced
 * too. The bytes stay in the kernel, and are no hard link: what harms one organization's file must not harm another's.
 */
final class FileCopy {

    private FileCopy() {}

    static void make(Path source, Path incoming, Path place, long length) throws IOException {
        try (var from = open(source)) {
            requireLength(source, from.size(), length);
            var folder = Objects.requireNonNull(place.getParent(), "an object lies in a folder");
            Folders.makeDurable(folder);
            try (var to = FileChannel.open(incoming, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                transfer(from, to, length);
                to.force(true);
                requireLength(incoming, to.size(), length);
            }
            Files.move(incoming, place, StandardCopyOption.ATOMIC_MOVE);
            Folders.force(folder);
        }
    }

    private static FileChannel open(Path source) throws IOException {
        try {
            return FileChannel.open(source, StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            throw new BlobException(BlobException.Kind.MISSING, "no file " + source, e);
        }
    }

    private static void transfer(FileChannel from, FileChannel to, long length) throws IOException {
        for (var at = 0L; at < length; ) {
            var moved = from.transferTo(at, length - at, to);
            if (moved <= 0) {
                throw new IOException("nothing came behind byte " + at);
            }
            at += moved;
        }
    }

    private static void requireLength(Path file, long size, long length) {
        if (size != length) {
            throw new BlobException(BlobException.Kind.CORRUPT, file + " has " + size + " bytes instead of " + length);
        }
    }
}
