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

/** The head of the API document; the rest of it stands at the resources. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Quarry",
                        version = "1",
                        description = "The self-hosted home of original images. It speaks rokka's source-image API.",
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        servers = @Server(url = "/", description = "The Quarry that gives out this document"),
        tags = {
            @Tag(name = "Source images", description = "Original images, byte for byte"),
            @Tag(name = "Organizations", description = "The owners of source images"),
            @Tag(name = "Memberships", description = "Who may do what in an organization"),
            @Tag(name = "Users", description = "Users, their API keys and tokens")
        },
        components =
                @Components(
                        schemas = {
                            @Schema(
                                    name = "Refusal",
                                    description = "Which of the two it is, error tells: an object or none",
                                    anyOf = {AuthenticationErrorJson.class, ErrorJson.class}),
                            @Schema(
                                    name = "UserMetadata",
                                    type = SchemaType.OBJECT,
                                    additionalProperties = Schema.True.class,
                                    description =
                                            "What users say of an image. A field's type stands before its name, but"
                                                    + " for strings: str, text, int, double, date, latlon, array.",
                                    examples = "{\"title\":\"A picture\",\"int:number\":1}"),
                            @Schema(
                                    name = "UserMetadataValue",
                                    description = "A string, a number or an array of strings, as the field's type says",
                                    examples = "A picture"),
                            @Schema(
                                    name = "OrganizationOptions",
                                    type = SchemaType.OBJECT,
                                    additionalProperties = Schema.True.class,
                                    description = "What an organization decided for itself",
                                    examples = "{\"extract_exif\":true}"),
                            @Schema(
                                    name = "OrganizationOptionValue",
                                    description =
                                            "true or false, a string or an array, as the option wants it; null unsets"),
                            @Schema(
                                    name = "DynamicMetadataValue",
                                    type = SchemaType.OBJECT,
                                    additionalProperties = Schema.True.class,
                                    description = "What DynamicMetadata has under the name",
                                    examples = "{\"x\":100,\"y\":100,\"width\":50,\"height\":50}"),
                            @Schema(
                                    name = "NothingMore",
                                    type = SchemaType.OBJECT,
                                    description = "An empty object, as rokka answers a copy"),
                            @Schema(
                                    name = "Filters",
                                    type = SchemaType.OBJECT,
                                    additionalProperties = String.class,
                                    description = "Fields and what they must be",
                                    examples = "{\"format\":\"png\",\"width\":\"[100,}\"}")
                        },
                        parameters = {
                            @Parameter(
                                    name = "name",
                                    in = ParameterIn.QUERY,
                                    description = "The file name, or the beginning of one",
                                    schema = @Schema(type = SchemaType.STRING, examples = "plan*")),
                            @Parameter(
                                    name = "format",
                                    in = ParameterIn.QUERY,
                                    description = "The file extension",
                                    schema = @Schema(type = SchemaType.STRING, examples = "png")),
                            @Parameter(
                                    name = "mimetype",
                                    in = ParameterIn.QUERY,
                                    schema = @Schema(type = SchemaType.STRING, examples = "image/png")),
                            @Parameter(
                                    name = "size",
                                    in = ParameterIn.QUERY,
                                    description = "In bytes",
                                    schema = @Schema(type = SchemaType.STRING, examples = "[30000,40000]")),
                            @Parameter(
                                    name = "width",
                                    in = ParameterIn.QUERY,
                                    description = "In pixels",
                                    schema = @Schema(type = SchemaType.STRING, examples = "[100,}")),
                            @Parameter(
                                    name = "height",
                                    in = ParameterIn.QUERY,
                                    description = "In pixels",
                                    schema = @Schema(type = SchemaType.STRING, examples = "1080")),
                            @Parameter(
                                    name = "created",
                                    in = ParameterIn.QUERY,
                                    description = "When the image was made",
                                    schema = @Schema(type = SchemaType.STRING, examples = "['2017-01-01T00:00:00Z',}")),
                            @Parameter(
                                    name = "filters",
                                    in = ParameterIn.QUERY,
                                    style = ParameterStyle.FORM,
                                    explode = Explode.TRUE,
                                    description =
                                            "Every parameter that has no other meaning is a filter: a field and its value (format=jpg,"
                                                    + " user:int:number=42), the beginning of one (name=plan*), or a range, where"
                                                    + " brackets include an end, braces do not, and an end may be missing"
                                                    + " (size=[30000,40000], created=['2017-01-01T00:00:00Z',}). not: before a"
                                                    + " field turns it round. The fields: hash, short_hash, binaryhash, name,"
                                                    + " name_text (words), format, mimetype, size, width, height, created, opaque,"
                                                    + " animated, protected, locked, user:<type>:<name>, static:<type>:<name>,"
                                                    + " dynamic:str:version:text.",
                                    schema = @Schema(ref = "Filters")),
                            @Parameter(
                                    name = "offset",
                                    in = ParameterIn.QUERY,
                                    description =
                                            "How many items to pass over, or the cursor of an earlier answer to the same query",
                                    schema = @Schema(type = SchemaType.STRING, examples = "40")),
                            @Parameter(
                                    name = "sort",
                                    in = ParameterIn.QUERY,
                                    description =
                                            "Fields, each with or without asc or desc; images without a value come last",
                                    schema =
                                            @Schema(
                                                    type = SchemaType.STRING,
                                                    defaultValue = "created desc",
                                                    examples = "size desc,name")),
                            @Parameter(
                                    name = "operator",
                                    in = ParameterIn.QUERY,
                                    description = "Whether an image must pass all filters or one of them",
                                    schema =
                                            @Schema(
                                                    type = SchemaType.STRING,
                                                    enumeration = {"and", "or"},
                                                    defaultValue = "and")),
                            @Parameter(
                                    name = "deleted",
                                    in = ParameterIn.QUERY,
                                    description = "true: only images that were deleted and can be restored",
                                    schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false")),
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
                                    name = "expires",
                                    in = ParameterIn.QUERY,
                                    required = true,
                                    description = "When the link ends, in seconds since 1970",
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
                                    description = "The name of the signing key",
                                    schema = @Schema(type = SchemaType.STRING)),
                            @Parameter(
                                    name = "signature",
                                    in = ParameterIn.QUERY,
                                    required = true,
                                    schema = @Schema(type = SchemaType.STRING)),
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
