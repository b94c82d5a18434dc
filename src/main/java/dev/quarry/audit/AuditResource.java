package dev.quarry.audit;

import dev.quarry.access.Needs;
import dev.quarry.access.Permission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** HTTP resource for the audit trail. */
@Path("/organizations/{organization}/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organizations")
public class AuditResource {

    private final AuditTrail trail;

    AuditResource(AuditTrail trail) {
        this.trail = trail;
    }

    @GET
    @Needs(Permission.READ_AUDIT)
    @Operation(
            operationId = "listAuditEntries",
            summary = "List audit entries, newest first",
            description = "Lists changes and rejected requests. A change and its entry are written in one transaction."
                    + " Rejected requests appear after a few seconds; equal ones share an entry. Send the `cursor`"
                    + " of a response to get the next page; the page after the last one is empty.")
    @APIResponse(
            responseCode = "200",
            description = "A page of audit entries",
            content = @Content(schema = @Schema(implementation = AuditListJson.class)))
    public Uni<AuditListJson> list(
            @RestPath String organization,
            @Parameter(
                            description = "Maximum number of entries",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "1000",
                                            defaultValue = "100"))
                    @RestQuery
                    @Nullable
                    String limit,
            @Parameter(description = "Cursor of an earlier response") @RestQuery @Nullable String cursor) {
        var query = AuditQuery.parse(limit, cursor);
        return trail.list(organization, query).map(entries -> AuditListJson.of(query, entries));
    }
}
