package dev.quarry.platform;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Response header that several responses share in the OpenAPI document. A response that lists it always has it. */
enum SharedHeader {
    ETAG("ETag", "Binary hash of the file", "\"498fed612f01199cd6702f5effe5fa7bb67e44f4\""),
    REVISION("Revision", "Revision of the image, for `If-Match`. Changes with every update of the image.", "\"r42\""),
    LOCATION(
            "Location",
            "Relative URL of the image, as in rokka",
            "/sourceimages/mycompany/063c3dce6a528d8944a63185bd4c7b161454ee4f"),
    LAST_MODIFIED("Last-Modified", "Creation time of the image", "Tue, 10 Dec 2019 11:13:24 GMT"),
    ACCEPT_RANGES("Accept-Ranges", "The server supports range requests.", "bytes"),
    CONTENT_RANGE("Content-Range", "Byte range of the response and size of the file in bytes", "bytes 0-1023/4096"),
    REPR_DIGEST(
            "Repr-Digest",
            "SHA-256 of the whole file (RFC 9530)",
            "sha-256=:n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=:"),
    CONTENT_DISPOSITION(
            "Content-Disposition",
            "File name. `filename*` has the full Unicode name.",
            "attachment; filename*=UTF-8''a.png; filename=\"a.png\""),
    RETRY_AFTER("Retry-After", "Seconds to wait before repeating the request", "1");

    final String component;
    private final String description;
    private final String example;

    SharedHeader(String component, String description, String example) {
        this.component = component;
        this.description = description;
        this.example = example;
    }

    /** Returns the header as a component of the document. */
    Header whole() {
        return OASFactory.createHeader()
                .required(true)
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING).examples(List.of(example)));
    }
}
