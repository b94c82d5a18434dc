package dev.quarry.bench;

import dev.quarry.testkit.TestPostgres;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The process of {@link BareUploadMain}, which is told where in the store each picture goes to. */
final class BareUpload implements Target, AutoCloseable {

    private final Target store;
    private final BareProgram program;

    BareUpload(Stage stage) throws Exception {
        store = stage.straight();
        program = new BareProgram(BareUploadMain.class, TestPostgres.newDatabase());
    }

    @Override
    public List<URI> addresses(int count) {
        return store.addresses(count).stream()
                .map(address ->
                        program.address("/?to=" + URLEncoder.encode(address.toString(), StandardCharsets.UTF_8)))
                .toList();
    }

    @Override
    public HttpRequest request(URI address, BodyPublisher picture, long size) {
        return HttpRequest.newBuilder(address)
                .POST(BodyPublishers.fromPublisher(picture, size))
                .build();
    }

    long pid() {
        return program.pid();
    }

    @Override
    public void close() throws Exception {
        program.close();
    }
}
