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

/** Reads the properties of an image from its bytes and checks them against the upload rules. */
record FileReading(ImageScanner scanner, ImageRules rules, ExifReader exifReader) {

    /**
     * Scans bytes and checks the rules as soon as the properties are known, before more of the file is stored.
     *
     * @throws Problem {@link ProblemType#NOT_AN_IMAGE} or {@link ProblemType#IMAGE_NOT_ALLOWED}
     */
    void accept(HeapBytes bytes) {
        var known = scanner.facts().isPresent();
        scanner.accept(bytes.array(), bytes.offset(), bytes.length());
        if (!known) {
            scanner.facts().ifPresent(rules::check);
        }
    }

    /** Returns the properties of the image. Must be called after the last byte. */
    ImageFacts finish() {
        return scanner.facts().orElseGet(() -> {
            var facts = scanner.finish();
            rules.check(facts);
            return facts;
        });
    }

    /** Returns ICC profile name and EXIF data. Must be called after {@link #finish}; never fails. */
    Uni<EmbeddedData> embedded() {
        var blocks = scanner.embedded();
        return blocks.exif()
                .map(exifReader::read)
                .orElseGet(() -> Uni.createFrom().item(Exif.NONE))
                .invoke(blocks::forgetExif)
                .map(exif -> new EmbeddedData(blocks.iccProfile().orElse(null), exif));
    }
}
