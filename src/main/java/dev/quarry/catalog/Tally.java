package dev.quarry.catalog;

import dev.quarry.audit.AuditAction;
import dev.quarry.audit.AuditEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction does in an organization: what it adds to what is stored, less than nothing where it takes away, and
 * the lines that it leaves in the audit trail.
 */
final class Tally {

    private final List<AuditEvent> events = new ArrayList<>();
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

    void note(AuditAction action, String object) {
        note(action, object, "");
    }

    void note(AuditAction action, String object, String detail) {
        events.add(new AuditEvent(action, object, detail));
    }

    List<AuditEvent> events() {
        return events;
    }

    boolean movesNothing() {
        return bytes == 0 && images == 0;
    }
}
