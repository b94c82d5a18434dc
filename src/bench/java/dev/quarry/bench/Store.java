package dev.quarry.bench;

import dev.quarry.testkit.TestS3;
import io.minio.GetPresignedObjectUrlArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.http.Method;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The S3 server, as a process of its own, so that its work is nobody else's. */
final class Store implements AutoCloseable {

    static final String BUCKET = "bench";

    private final AtomicInteger objects = new AtomicInteger();
    private final Process process;
    private final Path folder;
    private final String endpoint;
    private final MinioClient client;

    Store() throws Exception {
        folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "bench-s3-");
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreMain.class.getName(),
                        folder.toString())
                .redirectError(
                        folder.resolveSibling(folder.getFileName() + ".log").toFile())
                .start();
        endpoint = new BufferedReader(new InputStreamReader(process.getInputStream())).readLine();
        client = MinioClient.builder()
                .endpoint(endpoint)
                .credentials(TestS3.ACCESS_KEY, TestS3.SECRET_KEY)
                .region("us-east-1")
                .build();
        client.makeBucket(MakeBucketArgs.builder().bucket(BUCKET).build());
    }

    String endpoint() {
        return endpoint;
    }

    long pid() {
        return process.pid();
    }

    /** A signed url to PUT one new object to. */
    URI newAddress() {
        return address(Method.PUT, newName());
    }

    String newName() {
        return "straight/" + objects.incrementAndGet();
    }

    /** A signed url of one object. */
    URI address(Method method, String name) {
        return address(method, name, Map.of());
    }

    /** The same with more in its query. */
    URI address(Method method, String name, Map<String, String> query) {
        try {
            return URI.create(client.getPresignedObjectUrl(GetPresignedObjectUrlArgs.builder()
                    .method(method)
                    .bucket(BUCKET)
                    .object(name)
                    .extraQueryParams(query)
                    .build()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes room: the loads are larger than many a disk. */
    void clear() {
        try (var files = Files.walk(folder.resolve(BUCKET))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws Exception {
        clear();
        client.close();
        process.destroy();
        process.waitFor();
    }
}
