package dev.quarry.http.conditional;

/**
 * An entity tag (RFC 9110, 8.8.3).
 *
 * @param weak whether it stands for the meaning rather than for the exact bytes
 * @param opaque what stands between the quotes
 */
public record EntityTag(boolean weak, String opaque) {

    public static EntityTag strong(String opaque) {
        return new EntityTag(false, opaque);
    }

    /** The strong comparison of RFC 9110, 8.8.3.2: both are strong, and the same. */
    boolean isStrongly(EntityTag other) {
        return !weak && !other.weak && opaque.equals(other.opaque);
    }

    /** The weak comparison of RFC 9110, 8.8.3.2: the same, weak or not. */
    boolean isWeakly(EntityTag other) {
        return opaque.equals(other.opaque);
    }

    /** As in a header. */
    @Override
    public String toString() {
        return (weak ? "W/\"" : "\"") + opaque + '"';
    }
}
