package dev.quarry.bench;

import dev.quarry.testkit.PackagedQuarry;
import dev.quarry.testkit.QuarryServers;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Uploads to Quarry as a browser sends them: a form with one file. */
record QuarryTarget(URI images, String key) implements Target {

    private static final AtomicInteger ORGANIZATIONS = new AtomicInteger();
    // As long as curl's: the longer, the fewer bytes are looked at.
    private static final String BOUNDARY = "-".repeat(24) + "Zp3mXq8vT1sLw9Rk5yBd7e";
    private static final String HEAD =
            "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"filedata\"; filename=\"picture.png\"\r\n\r\n";
    private static final String END = "\r\n--" + BOUNDARY + "--\r\n";

    /** An organization of its own. */
    static QuarryTarget of(PackagedQuarry quarry) {
        var host = URI.create("http://127.0.0.1:" + quarry.port());
        var organization = "bench-" + ORGANIZATIONS.incrementAndGet();
        Client.send(HttpRequest.newBuilder(host.resolve("/organizations/" + organization))
                .header("Api-Key", QuarryServers.ROOT_KEY)
                .PUT(BodyPublishers.ofString("{}"))
                .build());
        return new QuarryTarget(host.resolve("/sourceimages/" + organization), QuarryServers.ROOT_KEY);
    }

    /** The same organization, by one of its members. */
    QuarryTarget asMember() {
        var organization = images.getPath().substring(images.getPath().lastIndexOf('/') + 1);
        var answer =
                Client.send(HttpRequest.newBuilder(images.resolve("/organizations/" + organization + "/memberships"))
                        .header("Api-Key", QuarryServers.ROOT_KEY)
                        .POST(BodyPublishers.ofString("{\"roles\":[\"upload\"]}"))
                        .build());
        return new QuarryTarget(images, JsonPath.from(answer).getString("api_key"));
    }

    /** That of the one image that an upload answered with. */
    static String hash(String answer) {
        var hash = answer.indexOf("\"hash\":\"") + 8;
        return answer.substring(hash, hash + 40);
    }

    @Override
    public List<URI> addresses(int count) {
        return Collections.nCopies(count, images);
    }

    @Override
    public HttpRequest request(URI address, BodyPublisher picture, long size) {
        var form = BodyPublishers.concat(BodyPublishers.ofString(HEAD), picture, BodyPublishers.ofString(END));
        return HttpRequest.newBuilder(address)
                .header("Api-Key", key)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.fromPublisher(form, HEAD.length() + size + END.length()))
                .build();
    }
}
