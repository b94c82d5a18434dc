package dev.quarry.audit;

/** Action recorded in the audit trail: every operation that changes something. */
public enum AuditAction {
    IMAGE_UPLOAD("image.upload"),
    IMAGE_COPY("image.copy"),
    IMAGE_RENAME("image.rename"),
    IMAGE_LOCK("image.lock"),
    IMAGE_UNLOCK("image.unlock"),
    IMAGE_USER_METADATA("image.user-metadata"),
    IMAGE_DYNAMIC_METADATA("image.dynamic-metadata"),
    IMAGE_PROTECT("image.protect"),
    IMAGE_UNPROTECT("image.unprotect"),
    IMAGE_DELETE("image.delete"),
    IMAGE_RESTORE("image.restore"),
    IMAGE_PURGE("image.purge"),
    /** Removal of a deleted image whose retention has expired. */
    IMAGE_END("image.end"),
    ALIAS_PUT("alias.put"),
    ALIAS_DELETE("alias.delete"),
    ORGANIZATION_CREATE("organization.create"),
    ORGANIZATION_OPTIONS("organization.options"),
    ORGANIZATION_QUOTA("organization.quota"),
    ORGANIZATION_DELETE("organization.delete"),
    MEMBERSHIP_PUT("membership.put"),
    MEMBERSHIP_DELETE("membership.delete"),
    USER_CREATE("user.create"),
    KEY_CREATE("key.create"),
    KEY_CHANGE("key.change"),
    KEY_DELETE("key.delete");

    private final String word;

    AuditAction(String word) {
        this.word = word;
    }

    /** Returns the name stored in the database and returned to clients. */
    public String word() {
        return word;
    }
}
