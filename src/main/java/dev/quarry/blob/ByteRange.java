package dev.quarry.blob;

/**
 * Byte range of an object, zero-based, both ends inclusive (RFC 9110, 14.1.2).
 *
 * @param first position of the first byte
 * @param last position of the last byte, not before the first
 */
public record ByteRange(long first, long last) {

    public ByteRange {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("not a byte range: " + first + "-" + last);
        }
    }

    /** @param length length of the object in bytes, at least 1 */
    public static ByteRange whole(long length) {
        return new ByteRange(0, length - 1);
    }

    /** Returns the length of the range in bytes. */
    public long length() {
        return last - first + 1;
    }

    /** @param total length of the object in bytes */
    public boolean isWhole(long total) {
        return length() == total;
    }

    /**
     * Returns the value of the {@code Content-Range} header (RFC 9110, 14.4).
     *
     * @param total length of the object in bytes
     */
    public String contentRange(long total) {
        return "bytes " + this + "/" + total;
    }

    /** Returns {@code first-last}, as used in HTTP headers. */
    @Override
    public String toString() {
        return first + "-" + last;
    }
}
