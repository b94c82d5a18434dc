package dev.quarry.upload;

import dev.quarry.exif.Exif;
import dev.quarry.exif.ExifReader;
import dev.quarry.format.ImageFacts;
import dev.quarry.format.ImageScanner;
import dev.quarry.image.EmbeddedData;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import dev.quarry.upload.multipart.HeapBytes;
import io.smallrye.mutiny.Uni;

/** What is learnt of a file while it passes, and what the rules say of that. */
record FileReading(ImageScanner scanner, ImageRules rules, ExifReader exifReader) {

    /**
     * What the rules refuse is refused as soon as the file has told it, before more of it is stored.
     *
     * @throws Problem {@link ProblemType#NOT_AN_IMAGE} or {@link ProblemType#IMAGE_REFUSED}
     */
    void accept(HeapBytes bytes) {
        var known = scanner.facts().isPresent();
        scanner.accept(bytes.array(), bytes.offset(), bytes.length());
        if (!known) {
            scanner.facts().ifPresent(rules::check);
        }
    }

    /** What the file is, once it has passed. */
    ImageFacts finish() {
        return scanner.facts().orElseGet(() -> {
            var facts = scanner.finish();
            rules.check(facts);
            return facts;
        });
    }

    /** What else the file carried, once it has passed; never fails. */
    Uni<EmbeddedData> embedded() {
        var blocks = scanner.embedded();
        return blocks.exif()
                .map(exifReader::read)
                .orElseGet(() -> Uni.createFrom().item(Exif.NONE))
                .invoke(blocks::forgetExif)
                .map(exif -> new EmbeddedData(blocks.iccProfile().orElse(null), exif));
    }
}
