package dev.quarry.platform;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.quarry.access.Needs;
import dev.quarry.access.Permission;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** List of the top-level resources. rokka's clients request it to check whether an API key is valid. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
public class RootResource {

    private static final List<String> RESOURCES =
            List.of("/organizations", "/sourceimages", "/stats", "/user", "/users");

    @GET
    @Needs(Permission.OWN_ACCOUNT)
    @Operation(operationId = "getRoot", summary = "List the top-level resources")
    @APIResponse(
            responseCode = "200",
            description = "Top-level resources and environment",
            content = @Content(schema = @Schema(implementation = RootJson.class)))
    public Uni<RootJson> get() {
        return Uni.createFrom().item(new RootJson(RESOURCES, environment()));
    }

    private static String environment() {
        var profiles = ConfigUtils.getProfiles();
        return profiles.contains("prod") ? "production" : String.join(",", profiles);
    }

    /** JSON representation. */
    @Schema(name = "Root")
    @JsonPropertyOrder({"resources", "environment"})
    public record RootJson(
            List<String> resources,

            @Schema(description = "`production`, or the active configuration profile", examples = "production")
            String environment) {}
}
