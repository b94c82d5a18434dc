package dev.quarry.platform;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** A header that several answers carry, as the API document tells it. Where it is told of it is always there. */
enum SharedHeader {
    ETAG("ETag", "The binary hash: the same bytes, the same tag", "\"498fed612f01199cd6702f5effe5fa7bb67e44f4\""),
    REVISION("Revision", "Another one after every change of the image; for If-Match", "\"r42\""),
    LOCATION(
            "Location",
            "The image under its hash; relative, as rokka has it",
            "/sourceimages/mycompany/063c3dce6a528d8944a63185bd4c7b161454ee4f"),
    LAST_MODIFIED("Last-Modified", "When these bytes first came", "Tue, 10 Dec 2019 11:13:24 GMT"),
    ACCEPT_RANGES("Accept-Ranges", "Parts can be asked for", "bytes"),
    CONTENT_RANGE("Content-Range", "Which bytes these are and how many there are", "bytes 0-1023/4096"),
    REPR_DIGEST(
            "Repr-Digest",
            "SHA-256 of the whole file (RFC 9530)",
            "sha-256=:n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=:"),
    CONTENT_DISPOSITION(
            "Content-Disposition",
            "The file's name in any script",
            "attachment; filename*=UTF-8''a.png; filename=\"a.png\""),
    RETRY_AFTER("Retry-After", "In so many seconds the same request may succeed", "1");

    final String component;
    private final String description;
    private final String example;

    SharedHeader(String component, String description, String example) {
        this.component = component;
        this.description = description;
        this.example = example;
    }

    /** Under its name among the document's components. */
    Header whole() {
        return OASFactory.createHeader()
                .required(true)
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING).examples(List.of(example)));
    }
}
