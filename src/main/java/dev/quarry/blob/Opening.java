package dev.quarry.blob;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * The opening of an object, which a cancellation may overtake.
 *
 * <p>Quarkus REST cancels what it waits for when the client goes. A store cannot take a request back, so what it opens
 * afterwards is closed here: nobody else would ever let go of that connection or file.
 */
public final class Opening {

    private Opening() {}

    /** @param open begins to open; called once for each subscription */
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
