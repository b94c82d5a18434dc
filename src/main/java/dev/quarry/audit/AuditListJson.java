package dev.quarry.audit;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the trail on the wire. */
@Schema(name = "AuditTrail")
@JsonPropertyOrder({"items", "cursor"})
public record AuditListJson(
        @Schema(description = "The newest first") List<AuditEntryJson> items,

        @Schema(description = "Leads to the page behind this one; behind the last one it is empty", examples = "a3mz")
        String cursor) {

    static AuditListJson of(AuditQuery query, List<AuditEntry> entries) {
        var last = entries.isEmpty()
                ? query.before()
                : entries.get(entries.size() - 1).id();
        return new AuditListJson(entries.stream().map(AuditEntryJson::of).toList(), AuditCursor.of(last));
    }
}
