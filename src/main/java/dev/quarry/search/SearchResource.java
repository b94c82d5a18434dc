package dev.quarry.search;

import dev.quarry.access.Needs;
import dev.quarry.access.Permission;
import dev.quarry.http.RequestQuery;
import dev.quarry.image.BinaryHash;
import dev.quarry.image.SourceImageListJson;
import dev.quarry.search.grammar.ListReader;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** REST resource that lists and searches images. */
@Path("/sourceimages/{organization}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Source images")
public class SearchResource {

    private static final int MAX_LIMIT = 2000;
    private static final String BINARY_HASH = "binaryHash";

    private final Searches searches;

    SearchResource(Searches searches) {
        this.searches = searches;
    }

    @GET
    @Needs(Permission.READ_IMAGES)
    @Operation(
            operationId = "listSourceImages",
            summary = "List and search images",
            description = "Returns one page of the images that match the filters, newest first by default. An upload is"
                    + " listed as soon as its response is sent. To get the next page, send the returned"
                    + " `cursor` as `offset`. The page after the last one is empty.")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Maximum number of items. 0 validates the query and returns only the exact total.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "2000", defaultValue = "100"))
    @Parameter(ref = "offset")
    @Parameter(ref = "sort")
    @Parameter(ref = "operator")
    @Parameter(ref = "deleted")
    @Parameter(ref = "name")
    @Parameter(ref = "format")
    @Parameter(ref = "mimetype")
    @Parameter(ref = "size")
    @Parameter(ref = "width")
    @Parameter(ref = "height")
    @Parameter(ref = "created")
    @Parameter(ref = "filters")
    @Parameter(
            name = "facets",
            in = ParameterIn.QUERY,
            description = "Comma-separated fields whose values are counted: up to 10 fields, up to 1000 values of each",
            schema = @Schema(type = SchemaType.STRING, examples = "user:array:labels,format"))
    @Parameter(
            name = BINARY_HASH,
            in = ParameterIn.QUERY,
            description = "SHA-1 of the file. Returns only the images of this file.",
            schema = @Schema(type = SchemaType.STRING, pattern = "[0-9a-fA-F]{40}"))
    @APIResponse(
            responseCode = "200",
            description = "One page of images. With `binaryHash`, without `cursor`, `links` and `facets`.",
            content = @Content(schema = @Schema(implementation = SourceImageListJson.class)))
    public Uni<SourceImageListJson> list(@RestPath String organization, @Context HttpServerRequest request) {
        var parameters = RequestQuery.parameters(request);
        return parameters.stream().anyMatch(parameter -> parameter.getKey().equals(BINARY_HASH))
                ? listOfBinary(organization, parameters)
                : list(organization, parameters);
    }

    @GET
    @Needs(Permission.READ_IMAGES)
    @Path("/binaryhash/{binaryHash}")
    @Operation(operationId = "listSourceImagesOfBinaryHash", summary = "List images by binary hash")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Maximum number of items",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "2000", defaultValue = "100"))
    @Parameter(ref = "offset")
    @APIResponse(
            responseCode = "200",
            description = "The images of the file, without `cursor` and `links`. Empty if there are none.",
            content = @Content(schema = @Schema(implementation = SourceImageListJson.class)))
    public Uni<SourceImageListJson> listOfBinaryHash(
            @RestPath String organization,
            @Parameter(description = "SHA-1 of the file") @RestPath String binaryHash,
            @Context HttpServerRequest request) {
        var parameters = new ArrayList<>(RequestQuery.parameters(request));
        parameters.add(Map.entry(BINARY_HASH, binaryHash));
        return listOfBinary(organization, parameters);
    }

    private Uni<SourceImageListJson> list(String organization, List<Map.Entry<String, String>> parameters) {
        var asked = ListReader.read(parameters, MAX_LIMIT);
        var links = new PageLinks(organization, asked, parameters);
        return searches.list(organization, asked)
                .chain(found -> searches.facets(organization, asked)
                        .map(facets -> ImageListJson.ofPage(
                                found,
                                asked.byOffset() ? null : searches.cursor(organization, asked, found),
                                links,
                                facets)));
    }

    private Uni<SourceImageListJson> listOfBinary(String organization, List<Map.Entry<String, String>> parameters) {
        var asked = new ArrayList<Map.Entry<String, String>>();
        for (var parameter : parameters) {
            asked.add(
                    parameter.getKey().equals(BINARY_HASH)
                            ? Map.entry(
                                    BINARY_HASH,
                                    BinaryHash.parse(parameter.getValue()).value())
                            : parameter);
        }
        return searches.list(organization, ListReader.read(asked, MAX_LIMIT)).map(ImageListJson::ofAll);
    }
}
