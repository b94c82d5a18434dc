package dev.quarry.audit;

/**
 * A change to record in the audit trail, within the transaction that makes it.
 *
 * @param object the changed object: an image hash, an alias, an organization name, a user id or a key id
 * @param detail additional information; never metadata or secrets; empty if there is none
 */
public record AuditEvent(AuditAction action, String object, String detail) {

    public AuditEvent(AuditAction action, String object) {
        this(action, object, "");
    }
}
