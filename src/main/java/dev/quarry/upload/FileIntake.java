package dev.quarry.upload;

import dev.quarry.format.ImageScanner;
import dev.quarry.image.FileName;
import dev.quarry.image.ImageCatalog;
import dev.quarry.image.NewImage;
import dev.quarry.image.SourceImage;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import dev.quarry.upload.multipart.HeapBytes;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One file on its way from the request to the two stores. */
final class FileIntake {

    private static final Logger LOG = Logger.getLogger(FileIntake.class);

    private final String organization;
    private final FileName name;
    private final long maxSize;
    private final ImageCatalog catalog;
    private final AnnouncedWrite target;
    private final PartFeed feed;
    private final ImageScanner scanner;
    private final Digests digests = new Digests();

    FileIntake(
            String organization,
            FileName name,
            long maxSize,
            ImageCatalog catalog,
            ImageScanner scanner,
            AnnouncedWrite target,
            PartFeed feed) {
        this.organization = organization;
        this.name = name;
        this.maxSize = maxSize;
        this.catalog = catalog;
        this.scanner = scanner;
        this.target = target;
        this.feed = feed;
    }

    /** @throws Problem if the file is too large or, as soon as that is clear, not an image */
    void write(Buffer bytes) {
        if (digests.length() + bytes.length() > maxSize) {
            throw new Problem(ProblemType.TOO_LARGE, "The file is larger than " + maxSize + " bytes, the limit here.");
        }
        var heap = HeapBytes.of(bytes);
        scanner.accept(heap.array(), heap.offset(), heap.length());
        digests.update(heap.array(), heap.offset(), heap.length());
        feed.write(bytes);
    }

    boolean mustPause() {
        return feed.isFull();
    }

    @Nullable
    Throwable failure() {
        return feed.failure();
    }

    /**
     * Makes the file a source image. Bytes that the organization has already are not stored again: a small file never
     * went out, a large one is given up before it would have become visible.
     */
    Uni<SourceImage> keep() {
        var facts = scanner.finish();
        var image = new NewImage(organization, name, digests.finish(), facts);
        return feed.idle()
                .chain(() -> catalog.adopt(image))
                .chain(known -> known.map(this::dropCopy).orElseGet(() -> store(image)));
    }

    /** Leaves nothing behind; what cannot be cleaned up now, the journal remembers. */
    Uni<Void> abandon() {
        return feed.idle()
                .onFailure()
                .recoverWithNull()
                .chain(target::giveUp)
                .onFailure()
                .invoke(failure -> LOG.warnf("Left %s to the journal: %s", target.key(), failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<SourceImage> dropCopy(SourceImage known) {
        return abandon().replaceWith(known);
    }

    private Uni<SourceImage> store(NewImage image) {
        return target.commit(feed.rest())
                .onFailure()
                .call(this::abandon)
                .chain(() -> catalog.create(image, target.key()))
                .onFailure(FileIntake::isRefusal)
                .call(this::abandon);
    }

    /**
     * Only a refusal says for certain that nothing was committed. After any other failure the row may be there and name
     * the object, so the object stays, and the journal, which is true either way, decides.
     */
    private static boolean isRefusal(Throwable failure) {
        return failure instanceof Problem problem && problem.type().status() < 500;
    }
}
