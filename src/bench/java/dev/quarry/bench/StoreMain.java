package dev.quarry.bench;

import dev.quarry.testkit.TestS3;
import java.net.URI;
import java.util.Properties;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;

/** An S3 server on a free port, with its objects in a given folder; it says where it listens. */
final class StoreMain {

    private StoreMain() {}

    public static void main(String[] arguments) throws Exception {
        Quiet.begin();
        var properties = new Properties();
        properties.setProperty("jclouds.filesystem.basedir", arguments[0]);
        var server = S3Proxy.builder()
                .blobStore(BlobStores.create("filesystem-nio2", properties))
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, TestS3.ACCESS_KEY, TestS3.SECRET_KEY)
                .build();
        server.start();
        System.out.println("http://127.0.0.1:" + server.getPort());
    }
}
