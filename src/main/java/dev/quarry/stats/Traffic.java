package dev.quarry.stats;

/** Downloads, and the bytes that went out with them. */
public record Traffic(long downloads, long bytes) {

    Traffic plus(Traffic other) {
        return new Traffic(downloads + other.downloads, bytes + other.bytes);
    }
}
