package dev.quarry.bench;

import dev.quarry.testkit.QuarryServers;
import io.minio.http.Method;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Pictures that are there already, in Quarry and, the same number of bytes, straight in the store. */
record Stored(List<URI> images, List<URI> objects) {

    static Stored small(Stage stage, QuarryTarget target, int count, int size) {
        var stored = new Stored(new ArrayList<>(), new ArrayList<>());
        for (var n = 0; n < count; n++) {
            stored.add(
                    stage, target, size, Client.send(target.request(target.images(), NewPictures.small(size), size)));
        }
        return stored;
    }

    static Stored large(Stage stage, QuarryTarget target, long size) {
        var stored = new Stored(new ArrayList<>(), new ArrayList<>());
        stored.add(
                stage,
                target,
                size,
                Client.send(target.request(target.images(), NewPictures.large(size, new AtomicLong()), size)));
        return stored;
    }

    private void add(Stage stage, QuarryTarget target, long size, String answer) {
        images.add(URI.create(target.images() + "/" + QuarryTarget.hash(answer)));
        var name = stage.store().newName();
        var put = stage.store().address(Method.PUT, name);
        Client.send(stage.straight().request(put, NewPictures.large(size, new AtomicLong()), size));
        objects.add(stage.store().address(Method.GET, name));
    }

    HttpRequest.Builder image(int n) {
        return HttpRequest.newBuilder(images.get(n % images.size())).header("Api-Key", QuarryServers.ROOT_KEY);
    }

    HttpRequest.Builder download(int n) {
        return HttpRequest.newBuilder(URI.create(images.get(n % images.size()) + "/download"))
                .header("Api-Key", QuarryServers.ROOT_KEY);
    }

    HttpRequest.Builder object(int n) {
        return HttpRequest.newBuilder(objects.get(n % objects.size()));
    }
}
