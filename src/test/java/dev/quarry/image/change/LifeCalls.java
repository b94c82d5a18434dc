package dev.quarry.image.change;

import static dev.quarry.testkit.Api.root;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.testkit.Stores;
import java.util.concurrent.TimeUnit;

/** What can happen to an image, as calls. */
final class LifeCalls {

    private static final int PATIENCE_SECONDS = 30;

    private LifeCalls() {}

    static int upload(String organization, byte[] bytes, String version) {
        var request = root().multiPart("f", "a.png", bytes);
        if (!version.isEmpty()) {
            request.multiPart("meta_dynamic[0][version]", "{\"text\":\"" + version + "\"}");
        }
        return request.post("/sourceimages/" + organization).statusCode();
    }

    static int move(String path, String to, boolean deletePrevious) {
        var target = path + "/meta/dynamic/version?deletePrevious=" + deletePrevious;
        return to.isEmpty()
                ? root().delete(target).statusCode()
                : root().body("{\"text\":\"" + to + "\"}").put(target).statusCode();
    }

    static int copy(String from, String hash, String to) {
        return root().header("Destination", to)
                .post("/sourceimages/" + from + "/" + hash + "/copy")
                .statusCode();
    }

    /** Lets the retention of a deleted image be over. */
    static int expire(String organization, String hash) {
        return Stores.update(
                "update source_image set deleted = now() - interval '31 days'"
                        + " where organization = ? and hash = ? and deleted is not null",
                organization,
                hash);
    }

    static void awaitGone(String organization, String hash) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (isThere(organization, hash) && System.nanoTime() < end) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        assertThat(isThere(organization, hash))
                .as("image whose retention is over")
                .isFalse();
    }

    private static boolean isThere(String organization, String hash) {
        return !Stores.column("select hash from source_image where organization = ? and hash = ?", organization, hash)
                .isEmpty();
    }
}
