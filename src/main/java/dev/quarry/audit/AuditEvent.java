package dev.quarry.audit;

/**
 * Something that was done, in the transaction that does it.
 *
 * @param object what it was done to: an image's hash, an alias, the id of a user or a key
 * @param detail what the action alone does not tell; never metadata, never a secret
 */
public record AuditEvent(AuditAction action, String object, String detail) {

    public AuditEvent(AuditAction action, String object) {
        this(action, object, "");
    }
}
