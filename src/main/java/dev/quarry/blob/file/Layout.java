package dev.quarry.blob.file;

import dev.quarry.blob.BlobKey;
import java.nio.file.Path;

/**
 * Where a file lies:
 *
 * <pre>
 * {root}/{organization}/{last two characters of the ULID}/{ULID}            an object
 * {root}/{organization}/{last two characters of the ULID}/{ULID}.incoming   one that is being written
 * </pre>
 *
 * <p>The last characters of a ULID are random, so no folder holds more than a thousandth of an organization.
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
