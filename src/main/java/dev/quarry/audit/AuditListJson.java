package dev.quarry.audit;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** JSON representation of a page of the audit trail. */
@Schema(name = "AuditTrail")
@JsonPropertyOrder({"items", "cursor"})
public record AuditListJson(
        @Schema(description = "Entries, newest first") List<AuditEntryJson> items,

        @Schema(description = "Cursor of the next page; the page after the last one is empty", examples = "a3mz")
        String cursor) {

    static AuditListJson of(AuditQuery query, List<AuditEntry> entries) {
        var last = entries.isEmpty()
                ? query.before()
                : entries.get(entries.size() - 1).id();
        return new AuditListJson(entries.stream().map(AuditEntryJson::of).toList(), AuditCursor.of(last));
    }
}
