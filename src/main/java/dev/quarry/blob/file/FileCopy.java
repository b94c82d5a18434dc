package dev.quarry.blob.file;

import dev.quarry.blob.BlobException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Copies a file as {@link FileBlobWrite} writes one: temporary file, sync, rename, sync of the directory. The kernel
 * copies the bytes. A hard link would let damage to one organization's file affect another organization.
 */
final class FileCopy {

    private FileCopy() {}

    static void make(Path source, Path incoming, Path place, long length, Folders folders) throws IOException {
        try (var from = open(source)) {
            requireLength(source, from.size(), length);
            folders.makeDurable(Folders.above(place));
            try (var to = FileChannel.open(incoming, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                transfer(from, to, length);
                to.force(true);
                requireLength(incoming, to.size(), length);
            }
            Files.move(incoming, place, StandardCopyOption.ATOMIC_MOVE);
            folders.sync(Folders.above(place));
        }
    }

    private static FileChannel open(Path source) throws IOException {
        try {
            return FileChannel.open(source, StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            throw new BlobException(BlobException.Kind.MISSING, "file not found: " + source, e);
        }
    }

    private static void transfer(FileChannel from, FileChannel to, long length) throws IOException {
        for (var at = 0L; at < length; ) {
            var moved = from.transferTo(at, length - at, to);
            if (moved <= 0) {
                throw new IOException("no bytes copied after byte " + at);
            }
            at += moved;
        }
    }

    private static void requireLength(Path file, long size, long length) {
        if (size != length) {
            throw new BlobException(BlobException.Kind.CORRUPT, file + " has " + size + " bytes, expected " + length);
        }
    }
}
