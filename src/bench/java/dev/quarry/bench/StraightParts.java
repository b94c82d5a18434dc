package dev.quarry.bench;

import io.minio.http.Method;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * An object sent straight to the store as whoever does not know its length must send it: in parts, one after another, that
 * the store joins at the end (S3: CreateMultipartUpload, UploadPart, CompleteMultipartUpload).
 */
record StraightParts(Store store) {

    private static final long PART = 8L << 20;
    private static final Pattern UPLOAD_ID = Pattern.compile("<UploadId>([^<]+)</UploadId>");

    void send(long size) {
        var name = store.newName();
        var begun = UPLOAD_ID.matcher(post(store.address(Method.POST, name, Map.of("uploads", "")), ""));
        if (!begun.find()) {
            throw new IllegalStateException("The store began no upload");
        }
        var id = begun.group(1);
        var parts = new StringBuilder("<CompleteMultipartUpload>");
        for (int number = 1; (number - 1) * PART < size; number++) {
            parts.append("<Part><PartNumber>%d</PartNumber><ETag>%s</ETag></Part>"
                    .formatted(number, part(name, id, number, Math.min(PART, size - (number - 1) * PART))));
        }
        post(store.address(Method.POST, name, Map.of("uploadId", id)), parts + "</CompleteMultipartUpload>");
    }

    private String part(String name, String id, int number, long length) {
        var query = Map.of("uploadId", id, "partNumber", Integer.toString(number));
        return Client.etag(HttpRequest.newBuilder(store.address(Method.PUT, name, query))
                .PUT(BodyPublishers.fromPublisher(NewPictures.large(length, new AtomicLong()), length))
                .build());
    }

    private static String post(URI address, String body) {
        return Client.send(HttpRequest.newBuilder(address)
                .POST(BodyPublishers.ofString(body))
                .build());
    }
}
