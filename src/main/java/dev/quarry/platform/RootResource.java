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

/** What there is; rokka's clients ask it to find out whether a key is good. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
public class RootResource {

    private static final List<String> RESOURCES =
            List.of("/organizations", "/sourceimages", "/stats", "/user", "/users");

    @GET
    @Needs(Permission.OWN_ACCOUNT)
    @Operation(operationId = "getRoot", summary = "What there is, for whoever has a good key")
    @APIResponse(
            responseCode = "200",
            description = "The resources",
            content = @Content(schema = @Schema(implementation = RootJson.class)))
    public Uni<RootJson> get() {
        return Uni.createFrom().item(new RootJson(RESOURCES, environment()));
    }

    private static String environment() {
        var profiles = ConfigUtils.getProfiles();
        return profiles.contains("prod") ? "production" : String.join(",", profiles);
    }

    /** On the wire. */
    @Schema(name = "Root")
    @JsonPropertyOrder({"resources", "environment"})
    public record RootJson(
            List<String> resources,

            @Schema(description = "production, or the profile it runs with", examples = "production")
            String environment) {}
}
