package dev.quarry.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.util.List;

/** Who takes the bytes: Quarry, or the store itself, whose figures are the limit. */
interface Target {

    /** Where so many pictures go to; asked for before the clock runs. */
    List<URI> addresses(int count);

    HttpRequest request(URI address, BodyPublisher picture, long size);
}
