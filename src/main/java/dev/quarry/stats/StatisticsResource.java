package dev.quarry.stats;

import dev.quarry.problem.AuthenticationErrorJson;
import dev.quarry.problem.ErrorJson;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Statistics over HTTP. */
@Path("/stats/{organization}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organizations")
public class StatisticsResource {

    private final Statistics statistics;

    StatisticsResource(Statistics statistics) {
        this.statistics = statistics;
    }

    @GET
    @Operation(
            operationId = "getStatistics",
            summary = "Get what an organization stored and gave out, day by day",
            description = "One value for each day (UTC), newest first. A download is counted some seconds after it.")
    @APIResponse(
            responseCode = "200",
            description = "A series of values for each figure",
            content = @Content(schema = @Schema(implementation = StatisticsJson.class)))
    @APIResponse(
            responseCode = "400",
            description = "A date is not valid",
            content = @Content(schema = @Schema(implementation = ErrorJson.class)))
    @APIResponse(
            responseCode = "403",
            description = "The key is missing, unknown, or may not do that",
            content = @Content(schema = @Schema(oneOf = {AuthenticationErrorJson.class, ErrorJson.class})))
    @APIResponse(
            responseCode = "404",
            description = "There is none of that name; only the root key is told so",
            content = @Content(schema = @Schema(implementation = ErrorJson.class)))
    @APIResponse(
            responseCode = "503",
            description = "The database does not answer; try again after Retry-After seconds",
            content = @Content(schema = @Schema(implementation = ErrorJson.class)))
    @APIResponse(
            responseCode = "500",
            description = "Something went wrong here; the service's log says what",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ErrorJson.class)))
    public Uni<StatisticsJson> get(
            @RestPath String organization,
            @Parameter(description = "The first day, as 2026-11-24; without it, 30 days are told") @RestQuery @Nullable
                    String from,
            @Parameter(description = "The last day; without it, today") @RestQuery @Nullable String to) {
        var period = Period.parse(from, to, LocalDate.now(ZoneOffset.UTC));
        return statistics.days(organization, period).map(StatisticsJson::of);
    }
}
