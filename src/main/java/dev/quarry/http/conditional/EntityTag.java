package dev.quarry.http.conditional;

/**
 * Entity tag (RFC 9110, 8.8.3).
 *
 * @param weak whether the tag identifies equivalent content rather than identical bytes
 * @param opaque value between the quotes
 */
public record EntityTag(boolean weak, String opaque) {

    public static EntityTag strong(String opaque) {
        return new EntityTag(false, opaque);
    }

    /** Strong comparison (RFC 9110, 8.8.3.2): both tags are strong and have the same value. */
    boolean isStrongly(EntityTag other) {
        return !weak && !other.weak && opaque.equals(other.opaque);
    }

    /** Weak comparison (RFC 9110, 8.8.3.2): both tags have the same value, weak or not. */
    boolean isWeakly(EntityTag other) {
        return opaque.equals(other.opaque);
    }

    /** Returns the tag in header syntax. */
    @Override
    public String toString() {
        return (weak ? "W/\"" : "\"") + opaque + '"';
    }
}
