package dev.quarry.platform;

import dev.quarry.problem.AuthenticationErrorJson;
import dev.quarry.problem.ErrorJson;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shared parts of the OpenAPI document. The resources define the rest. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Quarry",
                        version = "1",
                        description = "Self-hosted store for original images with rokka's source image API",
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        servers = @Server(url = "/", description = "This server"),
        tags = {
            @Tag(name = "Source images", description = "Original images, stored byte for byte"),
            @Tag(name = "Organizations", description = "Owners of source images"),
            @Tag(name = "Memberships", description = "Users of an organization and their roles"),
            @Tag(name = "Users", description = "Users, their API keys and tokens")
        },
        components =
                @Components(
                        schemas = {
                            @Schema(
                                    name = "Refusal",
                                    description =
                                            "Resource error if `error` is an object, otherwise authentication error",
                                    anyOf = {AuthenticationErrorJson.class, ErrorJson.class}),
                            @Schema(
                                    name = "UserMetadata",
                                    type = SchemaType.OBJECT,
                                    additionalProperties = Schema.True.class,
                                    description =
                                            "User metadata of an image. Field names start with a type: `text:`, `int:`,"
                                                    + " `double:`, `date:`, `latlon:`, `array:`, or `str:`, the default.",
                                    examples = "{\"title\":\"Sunset\",\"int:number\":1}"),
                            @Schema(
                                    name = "UserMetadataValue",
                                    description = "String, number or array of strings, depending on the field type",
                                    examples = "Sunset"),
                            @Schema(
                                    name = "OrganizationOptions",
                                    type = SchemaType.OBJECT,
                                    additionalProperties = Schema.True.class,
                                    description = "Options of an organization",
                                    examples = "{\"extract_exif\":true}"),
                            @Schema(
                                    name = "OrganizationOptionValue",
                                    description =
                                            "Boolean, string or array, depending on the option. `null` unsets the option."),
                            @Schema(
                                    name = "DynamicMetadataValue",
                                    type = SchemaType.OBJECT,
                                    additionalProperties = Schema.True.class,
                                    description = "Value of one entry of DynamicMetadata",
                                    examples = "{\"x\":100,\"y\":100,\"width\":50,\"height\":50}"),
                            @Schema(
                                    name = "NothingMore",
                                    type = SchemaType.OBJECT,
                                    description = "Empty object, as in rokka's response to a copy"),
                            @Schema(
                                    name = "Filters",
                                    type = SchemaType.OBJECT,
                                    additionalProperties = String.class,
                                    description = "Field names and their filter values",
                                    examples = "{\"format\":\"png\",\"width\":\"[100,}\"}")
                        },
                        parameters = {
                            @Parameter(
                                    name = "name",
                                    in = ParameterIn.QUERY,
                                    description = "File name. A trailing `*` matches a prefix.",
                                    schema = @Schema(type = SchemaType.STRING, examples = "plan*")),
                            @Parameter(
                                    name = "format",
                                    in = ParameterIn.QUERY,
                                    description = "File extension",
                                    schema = @Schema(type = SchemaType.STRING, examples = "png")),
                            @Parameter(
                                    name = "mimetype",
                                    in = ParameterIn.QUERY,
                                    schema = @Schema(type = SchemaType.STRING, examples = "image/png")),
                            @Parameter(
                                    name = "size",
                                    in = ParameterIn.QUERY,
                                    description = "File size in bytes",
                                    schema = @Schema(type = SchemaType.STRING, examples = "[30000,40000]")),
                            @Parameter(
                                    name = "width",
                                    in = ParameterIn.QUERY,
                                    description = "Width in pixels",
                                    schema = @Schema(type = SchemaType.STRING, examples = "[100,}")),
                            @Parameter(
                                    name = "height",
                                    in = ParameterIn.QUERY,
                                    description = "Height in pixels",
                                    schema = @Schema(type = SchemaType.STRING, examples = "1080")),
                            @Parameter(
                                    name = "created",
                                    in = ParameterIn.QUERY,
                                    description = "Creation time of the image (RFC 3339)",
                                    schema = @Schema(type = SchemaType.STRING, examples = "['2017-01-01T00:00:00Z',}")),
                            @Parameter(
                                    name = "filters",
                                    in = ParameterIn.QUERY,
                                    style = ParameterStyle.FORM,
                                    explode = Explode.TRUE,
                                    description =
                                            "Every other query parameter is a filter on a field: a value (`format=jpg`,"
                                                    + " `user:int:number=42`), a prefix (`name=plan*`) or a range"
                                                    + " (`size=[30000,40000]`,"
                                                    + " `created=['2017-01-01T00:00:00Z',}`). In a range, brackets"
                                                    + " include the bound, braces exclude it, and either bound can"
                                                    + " be omitted. `not:` before the field negates the filter."
                                                    + " Fields: `hash`, `short_hash`, `binaryhash`, `name`,"
                                                    + " `name_text` (words), `format`, `mimetype`, `size`, `width`,"
                                                    + " `height`, `created`, `opaque`, `animated`, `protected`,"
                                                    + " `locked`, `user:<type>:<name>`, `static:<type>:<name>`,"
                                                    + " `dynamic:str:version:text`.",
                                    schema = @Schema(ref = "Filters")),
                            @Parameter(
                                    name = "offset",
                                    in = ParameterIn.QUERY,
                                    description =
                                            "Number of items to skip, or the `cursor` of a response to the same query",
                                    schema = @Schema(type = SchemaType.STRING, examples = "40")),
                            @Parameter(
                                    name = "sort",
                                    in = ParameterIn.QUERY,
                                    description =
                                            "Comma-separated fields, each with optional `asc` (default) or `desc`."
                                                    + " Images without a value come last.",
                                    schema =
                                            @Schema(
                                                    type = SchemaType.STRING,
                                                    defaultValue = "created desc",
                                                    examples = "size desc,name")),
                            @Parameter(
                                    name = "operator",
                                    in = ParameterIn.QUERY,
                                    description = "Match all filters (`and`) or at least one (`or`)",
                                    schema =
                                            @Schema(
                                                    type = SchemaType.STRING,
                                                    enumeration = {"and", "or"},
                                                    defaultValue = "and")),
                            @Parameter(
                                    name = "deleted",
                                    in = ParameterIn.QUERY,
                                    description = "`true`: only deleted images that can be restored",
                                    schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false")),
                            @Parameter(
                                    name = "expires_in",
                                    in = ParameterIn.QUERY,
                                    description = "Lifetime of the token in seconds",
                                    schema =
                                            @Schema(
                                                    type = SchemaType.INTEGER,
                                                    minimum = "1",
                                                    maximum = "2592000",
                                                    defaultValue = "86400")),
                            @Parameter(
                                    name = "expires",
                                    in = ParameterIn.QUERY,
                                    required = true,
                                    description = "Expiry of the link, as Unix time in seconds",
                                    schema = @Schema(type = SchemaType.INTEGER, format = "int64")),
                            @Parameter(
                                    name = "disposition",
                                    in = ParameterIn.QUERY,
                                    required = true,
                                    schema =
                                            @Schema(
                                                    type = SchemaType.STRING,
                                                    enumeration = {"inline", "attachment"})),
                            @Parameter(
                                    name = "key",
                                    in = ParameterIn.QUERY,
                                    required = true,
                                    description = "Name of the signing key",
                                    schema = @Schema(type = SchemaType.STRING)),
                            @Parameter(
                                    name = "signature",
                                    in = ParameterIn.QUERY,
                                    required = true,
                                    schema = @Schema(type = SchemaType.STRING)),
                            @Parameter(
                                    name = "renewable",
                                    in = ParameterIn.QUERY,
                                    description = "Whether the token can be used to create another token",
                                    schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false")),
                            @Parameter(
                                    name = "no_ip_protection",
                                    in = ParameterIn.QUERY,
                                    description =
                                            "`true`: accept the token from any IP address, not only from the caller's",
                                    schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false")),
                            @Parameter(
                                    name = "ips",
                                    in = ParameterIn.QUERY,
                                    description = "Comma-separated IP addresses and CIDR blocks that may use the token",
                                    schema = @Schema(type = SchemaType.STRING, examples = "192.0.2.7,2001:db8::/32")),
                            @Parameter(
                                    name = "If-Match",
                                    in = ParameterIn.HEADER,
                                    description = "ETag that the image must have; otherwise the request fails with 412",
                                    schema = @Schema(type = SchemaType.STRING, examples = "\"r42\"")),
                            @Parameter(
                                    name = "deletePrevious",
                                    in = ParameterIn.QUERY,
                                    description = "`true`: delete the previous image",
                                    schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false")),
                            @Parameter(
                                    name = "keepHash",
                                    in = ParameterIn.QUERY,
                                    description = "`true`: change the image in place and keep its hash",
                                    schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                        }),
        security = {@SecurityRequirement(name = "ApiKey"), @SecurityRequirement(name = "Token")})
@SecurityScheme(
        securitySchemeName = "Token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "Token from `GET /user/apikeys/token`")
@SecurityScheme(
        securitySchemeName = "ApiKey",
        type = SecuritySchemeType.APIKEY,
        in = SecuritySchemeIn.HEADER,
        apiKeyName = "Api-Key",
        description = "API key of a user, or the root key")
public class ApiDocument extends Application {}
