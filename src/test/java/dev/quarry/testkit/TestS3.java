package dev.quarry.testkit;

import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MinioAsyncClient;
import io.minio.MinioClient;
import io.minio.RemoveObjectArgs;
import io.minio.messages.Item;
import io.minio.messages.Upload;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;

/** One real S3 server per test JVM, on a free port, keeping its objects in the build folder; it checks signatures. */
public final class TestS3 {

    public static final String ACCESS_KEY = "test-access-key";
    public static final String SECRET_KEY = "test-secret-key";

    private static final S3Proxy SERVER = start();
    /** To make one for each object takes longer than to read it. */
    private static final MinioClient CLIENT = client();

    private TestS3() {}

    public static String endpoint() {
        return "http://127.0.0.1:" + SERVER.getPort();
    }

    /** The keys of all objects under a prefix. */
    public static List<String> keys(String bucket, String prefix) {
        return list(bucket, prefix).stream().map(Item::objectName).toList();
    }

    /** What the store's own list says of all objects under a prefix. */
    static List<Item> list(String bucket, String prefix) {
        try {
            var items = new ArrayList<Item>();
            var listed = CLIENT.listObjects(ListObjectsArgs.builder()
                    .bucket(bucket)
                    .prefix(prefix)
                    .recursive(true)
                    .build());
            for (var item : listed) {
                items.add(item.get());
            }
            return items;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The multipart uploads that were begun and neither completed nor aborted, as keys. */
    public static List<String> openUploads(String bucket) {
        try (var client = MinioAsyncClient.builder()
                .endpoint(endpoint())
                .credentials(ACCESS_KEY, SECRET_KEY)
                .region("us-east-1")
                .build()) {
            return client
                    .listMultipartUploadsAsync(bucket, "us-east-1", null, null, null, 1000, null, null, null, null)
                    .join()
                    .result()
                    .uploads()
                    .stream()
                    .map(Upload::objectName)
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] read(String bucket, String key) {
        try (var object = CLIENT.getObject(
                GetObjectArgs.builder().bucket(bucket).object(key).build())) {
            return object.readAllBytes();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static void delete(String bucket, String key) {
        try {
            CLIENT.removeObject(
                    RemoveObjectArgs.builder().bucket(bucket).object(key).build());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static MinioClient client() {
        return MinioClient.builder()
                .endpoint(endpoint())
                .credentials(ACCESS_KEY, SECRET_KEY)
                .region("us-east-1")
                .build();
    }

    private static S3Proxy start() {
        try {
            var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "s3-");
            var properties = new Properties();
            properties.setProperty("jclouds.filesystem.basedir", folder.toString());
            var server = S3Proxy.builder()
                    .blobStore(BlobStores.create("filesystem-nio2", properties))
                    .endpoint(URI.create("http://127.0.0.1:0"))
                    .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
                    .build();
            server.start();
            while (!"STARTED".equals(server.getState())) {
                Thread.sleep(10);
            }
            return server;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
