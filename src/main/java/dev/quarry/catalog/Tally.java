package dev.quarry.catalog;

import org.jspecify.annotations.Nullable;

/** What one transaction adds to what an organization stores; less than nothing where it takes away. */
final class Tally {

    private long bytes;
    private long images;

    void addBlob(long size) {
        bytes += size;
    }

    /** @param size null where the blob stays */
    void endBlobOf(@Nullable Long size) {
        if (size != null) {
            bytes -= size;
        }
    }

    void addImages(int count) {
        images += count;
    }

    /** @param isNew null where the statement touched nothing */
    void addImageIf(@Nullable Boolean isNew) {
        if (Boolean.TRUE.equals(isNew)) {
            addImages(1);
        }
    }

    void endImages(int count) {
        images -= count;
    }

    long bytes() {
        return bytes;
    }

    long images() {
        return images;
    }

    boolean isEmpty() {
        return bytes == 0 && images == 0;
    }
}
