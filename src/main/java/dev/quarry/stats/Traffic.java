package dev.quarry.stats;

/** Number of downloads and of the bytes sent by them. */
public record Traffic(long downloads, long bytes) {

    Traffic plus(Traffic other) {
        return new Traffic(downloads + other.downloads, bytes + other.bytes);
    }
}
