package dev.quarry.platform;

import dev.quarry.problem.AuthenticationErrorJson;
import dev.quarry.problem.ErrorJson;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The head of the API document; the rest of it stands at the resources. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Quarry",
                        version = "1",
                        description = "The self-hosted home of original images. It speaks rokka's source-image API.",
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        tags = {
            @Tag(name = "Source images", description = "Original images, byte for byte"),
            @Tag(name = "Organizations", description = "The owners of source images"),
            @Tag(name = "Memberships", description = "Who may do what in an organization"),
            @Tag(name = "Users", description = "Users, their API keys and tokens")
        },
        components =
                @Components(
                        parameters = {
                            @Parameter(
                                    name = "expires_in",
                                    in = ParameterIn.QUERY,
                                    description = "In seconds",
                                    schema =
                                            @Schema(
                                                    type = SchemaType.INTEGER,
                                                    minimum = "1",
                                                    maximum = "2592000",
                                                    defaultValue = "86400")),
                            @Parameter(
                                    name = "renewable",
                                    in = ParameterIn.QUERY,
                                    description = "Whether the token may make another one",
                                    schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false")),
                            @Parameter(
                                    name = "no_ip_protection",
                                    in = ParameterIn.QUERY,
                                    description =
                                            "true: the token may be used from every address, not only from the caller's",
                                    schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false")),
                            @Parameter(
                                    name = "ips",
                                    in = ParameterIn.QUERY,
                                    description =
                                            "The only addresses and blocks of addresses it may be used from, with commas between",
                                    schema = @Schema(type = SchemaType.STRING, examples = "192.0.2.7,2001:db8::/32")),
                            @Parameter(
                                    name = "If-Match",
                                    in = ParameterIn.HEADER,
                                    description = "The ETag of the image as the client knows it; another one: 412",
                                    schema = @Schema(type = SchemaType.STRING, examples = "\"r42\"")),
                            @Parameter(
                                    name = "deletePrevious",
                                    in = ParameterIn.QUERY,
                                    description = "true: delete the image from which the change starts",
                                    schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false")),
                            @Parameter(
                                    name = "keepHash",
                                    in = ParameterIn.QUERY,
                                    description = "true: change the image in place, under the hash it has",
                                    schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                        },
                        responses = {
                            @APIResponse(
                                    name = "Unauthorized",
                                    description = "The key or the token is over, or may not be used from this address",
                                    content =
                                            @Content(
                                                    mediaType = "application/json",
                                                    schema = @Schema(implementation = AuthenticationErrorJson.class))),
                            @APIResponse(
                                    name = "Forbidden",
                                    description = "The key is missing, unknown, or may not do that",
                                    content =
                                            @Content(
                                                    mediaType = "application/json",
                                                    schema =
                                                            @Schema(
                                                                    oneOf = {
                                                                        AuthenticationErrorJson.class,
                                                                        ErrorJson.class
                                                                    }))),
                            @APIResponse(
                                    name = "NotFound",
                                    description =
                                            "There is no such thing; of an organization only the root key is told so",
                                    content =
                                            @Content(
                                                    mediaType = "application/json",
                                                    schema = @Schema(implementation = ErrorJson.class))),
                            @APIResponse(
                                    name = "Conflict",
                                    description = "It cannot be done as things are; the message says why",
                                    content =
                                            @Content(
                                                    mediaType = "application/json",
                                                    schema = @Schema(implementation = ErrorJson.class))),
                            @APIResponse(
                                    name = "TooManyTries",
                                    description =
                                            "Too many wrong keys from this address; try again after Retry-After seconds",
                                    content =
                                            @Content(
                                                    mediaType = "application/json",
                                                    schema = @Schema(implementation = ErrorJson.class))),
                            @APIResponse(
                                    name = "Unavailable",
                                    description =
                                            "The database or the store does not answer; try again after Retry-After seconds",
                                    content =
                                            @Content(
                                                    mediaType = "application/json",
                                                    schema = @Schema(implementation = ErrorJson.class))),
                            @APIResponse(
                                    name = "Failed",
                                    description = "Something went wrong here; the service's log says what",
                                    content =
                                            @Content(
                                                    mediaType = "application/json",
                                                    schema = @Schema(implementation = ErrorJson.class))),
                            @APIResponse(
                                    name = "Invalid",
                                    description = "Something of the request is not valid; the message says what",
                                    content =
                                            @Content(
                                                    mediaType = "application/json",
                                                    schema = @Schema(implementation = ErrorJson.class))),
                            @APIResponse(
                                    name = "MovedOn",
                                    description = "If-Match does not name the image's ETag",
                                    content =
                                            @Content(
                                                    mediaType = "application/json",
                                                    schema = @Schema(implementation = ErrorJson.class))),
                            @APIResponse(
                                    name = "TooLarge",
                                    description =
                                            "The body is longer than 1 MiB, or the organization's quota does not allow"
                                                    + " more",
                                    content =
                                            @Content(
                                                    mediaType = "application/json",
                                                    schema = @Schema(implementation = ErrorJson.class))),
                            @APIResponse(
                                    name = "Locked",
                                    description = "The image is locked",
                                    content =
                                            @Content(
                                                    mediaType = "application/json",
                                                    schema = @Schema(implementation = ErrorJson.class)))
                        },
                        headers = {
                            @Header(
                                    name = "ETag",
                                    description = "The binary hash: the same bytes, the same tag",
                                    schema =
                                            @Schema(
                                                    type = SchemaType.STRING,
                                                    examples = "\"498fed612f01199cd6702f5effe5fa7bb67e44f4\"")),
                            @Header(
                                    name = "Revision",
                                    description = "Another one after every change of the image; for If-Match",
                                    schema = @Schema(type = SchemaType.STRING, examples = "\"r42\"")),
                            @Header(
                                    name = "Location",
                                    description = "The image under its hash; relative, as rokka has it",
                                    schema =
                                            @Schema(
                                                    type = SchemaType.STRING,
                                                    examples =
                                                            "/sourceimages/mycompany/063c3dce6a528d8944a63185bd4c7b161454ee4f")),
                            @Header(
                                    name = "Last-Modified",
                                    description = "When these bytes first came",
                                    schema =
                                            @Schema(
                                                    type = SchemaType.STRING,
                                                    examples = "Tue, 10 Dec 2019 11:13:24 GMT")),
                            @Header(
                                    name = "Accept-Ranges",
                                    description = "Parts can be asked for",
                                    schema = @Schema(type = SchemaType.STRING, examples = "bytes")),
                            @Header(
                                    name = "Content-Range",
                                    description = "Which bytes these are and how many there are",
                                    schema = @Schema(type = SchemaType.STRING, examples = "bytes 0-1023/4096")),
                            @Header(
                                    name = "Repr-Digest",
                                    description = "SHA-256 of the whole file (RFC 9530)",
                                    schema =
                                            @Schema(
                                                    type = SchemaType.STRING,
                                                    examples =
                                                            "sha-256=:n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=:")),
                            @Header(
                                    name = "Content-Disposition",
                                    description = "The file's name in any script",
                                    schema =
                                            @Schema(
                                                    type = SchemaType.STRING,
                                                    examples =
                                                            "attachment; filename*=UTF-8''a.png; filename=\"a.png\""))
                        }),
        security = {@SecurityRequirement(name = "ApiKey"), @SecurityRequirement(name = "Token")})
@SecurityScheme(
        securitySchemeName = "Token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "What GET /user/apikeys/token gives")
@SecurityScheme(
        securitySchemeName = "ApiKey",
        type = SecuritySchemeType.APIKEY,
        in = SecuritySchemeIn.HEADER,
        apiKeyName = "Api-Key",
        description = "The key of a user, or the root key")
public class ApiDocument extends Application {}
