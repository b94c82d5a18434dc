package dev.quarry.blob.file;

import dev.quarry.blob.BlobKey;
import java.nio.file.Path;

/**
 * Maps object keys to file paths:
 *
 * <pre>
 * {root}/{organization}/{last two characters of the ULID}/{ULID}            an object
 * {root}/{organization}/{last two characters of the ULID}/{ULID}.incoming   an object that is being written
 * </pre>
 *
 * <p>The last two characters of a ULID are random, so each directory holds about 1/1024 of an organization's objects.
 */
record Layout(Path root) {

    private static final int FAN_OUT = 2;

    Path place(BlobKey key) {
        var slash = key.value().indexOf('/');
        var ulid = key.value().substring(slash + 1);
        return root.resolve(key.value().substring(0, slash))
                .resolve(ulid.substring(ulid.length() - FAN_OUT))
                .resolve(ulid);
    }

    Path incoming(BlobKey key) {
        var place = place(key);
        return place.resolveSibling(place.getFileName() + ".incoming");
    }
}
