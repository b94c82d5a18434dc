package dev.quarry.audit;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.quarry.http.RokkaTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** JSON representation of an audit entry. */
@Schema(name = "AuditEntry")
@JsonPropertyOrder({"id", "timestamp", "user", "key", "address", "action", "object", "detail", "outcome"})
public record AuditEntryJson(
        @Schema(examples = "4711") long id,

        @Schema(format = "date-time", examples = "2026-11-24T11:13:24+00:00")
        String timestamp,

        @Schema(
                description = "User id, `root`, `nobody` (no key) or `quarry` (background work)",
                examples = "2bcced39-41d7-4e5c-a5e6-4b0f8f3b5d5c")
        String user,

        @Schema(
                description = "API key id; `null` for the root key, without a key and for background work",
                nullable = true,
                examples = "9a1f2c7e-0d35-4f5b-8b53-1f0f3a1c2d4e")
        @Nullable
        String key,

        @Schema(description = "Client IP address; empty for background work", examples = "192.0.2.7")
        String address,

        @Schema(description = "Action; HTTP method of a rejected request", examples = "image.upload")
        String action,

        @Schema(
                description = "Image hash, alias, organization name, user id or key id; path of a rejected request",
                examples = "063c3dce6a528d8944a63185bd4c7b161454ee4f")
        String object,

        @Schema(description = "Additional information or empty; error message of a rejected request", examples = "")
        String detail,

        @Schema(
                enumeration = {"done", "refused"},
                examples = "done")
        String outcome) {

    static AuditEntryJson of(AuditEntry entry) {
        return new AuditEntryJson(
                entry.id(),
                RokkaTime.format(entry.at()),
                entry.actor().user(),
                entry.actor().key(),
                entry.actor().address(),
                entry.action(),
                entry.object(),
                entry.detail(),
                entry.outcome());
    }
}
