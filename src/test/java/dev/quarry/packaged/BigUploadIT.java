package dev.quarry.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.testkit.PackagedQuarry;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryServers;
import dev.quarry.testkit.TestPostgres;
import dev.quarry.testkit.TestS3;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A gigabyte passes through a heap of 128 MB, without a file in between. */
class BigUploadIT {

    private static final int BLOCK = 1024 * 1024;
    private static final int BLOCKS = 1024;
    private static final String BOUNDARY = "big";

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void streams_a_gibibyte_through_a_small_heap_and_no_temporary_file() throws Exception {
        var config = QuarryServers.config(TestPostgres.newDatabase(), "big-upload");
        config.put("quarry.blob.s3.part-size", "8M");
        config.put("quarry.upload.max-size", "2G");
        try (var quarry = PackagedQuarry.launch(config, "-Xmx128m")) {
            var host = "http://127.0.0.1:" + quarry.port();
            send(host + "/organizations/big", "PUT", HttpRequest.BodyPublishers.ofString("{}"));

            var digest = MessageDigest.getInstance("SHA-256");
            var watch = new TemporaryFileWatch(quarry);
            var answer = send(host + "/sourceimages/big", "POST", multipart(digest));
            assertThat(watch.stop()).as("temporary files during the upload").isEmpty();
            var sha256 = HexFormat.of().formatHex(digest.digest());
            assertThat(answer).contains("\"sha256\":\"" + sha256 + "\"").contains("\"size\":1073741824");

            var hash = answer.substring(answer.indexOf("\"hash\":\"") + 8).substring(0, 40);
            assertThat(download(host + "/sourceimages/big/" + hash + "/download"))
                    .isEqualTo(sha256);
            assertThat(quarry.output()).doesNotContain("blocked").doesNotContain("OutOfMemory");
            assertThat(TestS3.openUploads("big-upload")).isEmpty();
        }
    }

    private String send(String url, String method, HttpRequest.BodyPublisher body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Api-Key", QuarryServers.ROOT_KEY)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .method(method, body)
                .build();
        var response = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private String download(String url) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Api-Key", QuarryServers.ROOT_KEY)
                .build();
        var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        var digest = MessageDigest.getInstance("SHA-256");
        try (var body = new DigestInputStream(response.body(), digest)) {
            body.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static HttpRequest.BodyPublisher multipart(MessageDigest digest) {
        var head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"f\"; filename=\"big.png\"\r\n\r\n";
        var end = "\r\n--" + BOUNDARY + "--\r\n";
        return HttpRequest.BodyPublishers.ofInputStream(() -> new SequenceInputStream(
                Collections.enumeration(List.of(text(head), new DigestInputStream(bigPng(), digest), text(end)))));
    }

    private static InputStream text(String ascii) {
        return new ByteArrayInputStream(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    private static InputStream bigPng() {
        var noise = new byte[BLOCK];
        new Random(1).nextBytes(noise);
        var first = noise.clone();
        var head = Pictures.pngHead(4000, 3000, (long) BLOCK * BLOCKS);
        System.arraycopy(head, 0, first, 0, head.length);
        return new SequenceInputStream(new Enumeration<>() {
            private int block;

            @Override
            public boolean hasMoreElements() {
                return block < BLOCKS;
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(block++ == 0 ? first : noise);
            }
        });
    }
}
