package dev.quarry.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.IntStream;

/** The same bytes straight to the store: one signed PUT for each picture, without any check of them. */
record StoreTarget(Store store) implements Target {

    @Override
    public List<URI> addresses(int count) {
        return IntStream.range(0, count).mapToObj(i -> store.newAddress()).toList();
    }

    @Override
    public HttpRequest request(URI address, BodyPublisher picture, long size) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "image/png")
                .PUT(BodyPublishers.fromPublisher(picture, size))
                .build();
    }
}
