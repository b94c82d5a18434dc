package dev.quarry.blob;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Opens an object, and closes it again if the subscription was cancelled in the meantime.
 *
 * <p>Quarkus REST cancels its subscription when the client disconnects. A request to the store cannot be withdrawn, so
 * an object that opens afterwards must be closed here: no other code would release its connection or file.
 */
public final class Opening {

    private Opening() {}

    /** @param open starts to open the object; called once per subscription */
    public static Uni<BlobContent> of(Supplier<Future<BlobContent>> open) {
        return Uni.createFrom().emitter(taker -> {
            var gone = new AtomicBoolean();
            var unused = taker.onTermination(() -> gone.set(true));
            open.get().onFailure(taker::fail).onSuccess(content -> {
                if (gone.get()) {
                    content.close();
                } else {
                    taker.complete(content);
                }
            });
        });
    }
}
