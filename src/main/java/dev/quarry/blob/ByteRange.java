package dev.quarry.blob;

/**
 * A stretch of an object's bytes, counted from 0, both ends included (as RFC 9110, 14.1.2 counts).
 *
 * @param first position of the first byte
 * @param last position of the last byte, not before the first
 */
public record ByteRange(long first, long last) {

    public ByteRange {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("no range: " + first + "-" + last);
        }
    }

    /** @param length of the object in bytes, at least 1 */
    public static ByteRange whole(long length) {
        return new ByteRange(0, length - 1);
    }

    /** In bytes. */
    public long length() {
        return last - first + 1;
    }

    /** @param total the object's length in bytes */
    public boolean isWhole(long total) {
        return length() == total;
    }

    /**
     * The value of {@code Content-Range} (RFC 9110, 14.4).
     *
     * @param total the object's length in bytes
     */
    public String contentRange(long total) {
        return "bytes " + this + "/" + total;
    }

    /** {@code first-last}, as in a header. */
    @Override
    public String toString() {
        return first + "-" + last;
    }
}
