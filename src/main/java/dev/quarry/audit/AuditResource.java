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

/** The audit trail over HTTP. */
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
            summary = "List who changed what, and what was refused, newest first",
            description =
                    "A change and its line are one transaction. What was refused follows some seconds later. Send an"
                            + " answer's cursor to get the page behind it; the page behind the last one is empty.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the trail",
            content = @Content(schema = @Schema(implementation = AuditListJson.class)))
    public Uni<AuditListJson> list(
            @RestPath String organization,
            @Parameter(
                            description = "How many lines at most",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "1000",
                                            defaultValue = "100"))
                    @RestQuery
                    @Nullable
                    String limit,
            @Parameter(description = "The cursor of an earlier answer") @RestQuery @Nullable String cursor) {
        var query = AuditQuery.parse(limit, cursor);
        return trail.list(organization, query).map(entries -> AuditListJson.of(query, entries));
    }
}
