package dev.quarry.catalog;

import dev.quarry.audit.AuditAction;
import dev.quarry.audit.AuditEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Effects of one transaction in an organization: the change in stored bytes and images, negative when it removes more
 * than it adds, and the events for the audit trail.
 */
final class Tally {

    private final List<AuditEvent> events = new ArrayList<>();
    private long bytes;
    private long images;

    void addBlob(long size) {
        bytes += size;
    }

    /** @param size null if the blob remains */
    void endBlobOf(@Nullable Long size) {
        if (size != null) {
            bytes -= size;
        }
    }

    void addImages(int count) {
        images += count;
    }

    /** @param isNew null if the statement changed nothing */
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
