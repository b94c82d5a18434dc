package dev.quarry.catalog;

import dev.quarry.blob.BlobKey;
import dev.quarry.exif.Exif;
import dev.quarry.format.ColorSpace;
import dev.quarry.format.ImageFacts;
import dev.quarry.format.ImageFormat;
import dev.quarry.image.BinaryHash;
import dev.quarry.image.EmbeddedData;
import dev.quarry.image.FileName;
import dev.quarry.image.Fingerprint;
import dev.quarry.image.SourceImage;
import dev.quarry.metadata.StoredFields;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the columns of {@link dev.quarry.catalog.search.ImageColumns} in their order. */
final class ImageRow {

    private final Object[] row;
    private int next;

    private ImageRow(Object[] row, int first) {
        this.row = row;
        this.next = first;
    }

    static SourceImage.Stored read(Object[] row) {
        return read(row, 0);
    }

    /** @param first index of the first of these columns in the row */
    static SourceImage.Stored read(Object[] row, int first) {
        return new ImageRow(row, first).stored();
    }

    private SourceImage.Stored stored() {
        var organization = text();
        var hash = text();
        var shortHash = text();
        var fingerprint = new Fingerprint(new BinaryHash(text()), text(), number());
        var key = new BlobKey(text());
        return new SourceImage.Stored(image(organization, hash, shortHash, fingerprint), key);
    }

    private SourceImage image(String organization, String hash, String shortHash, Fingerprint fingerprint) {
        var created = time(number());
        var name = new FileName(text());
        var facts = new ImageFacts(
                ImageFormat.ofExtension(text()),
                (int) number(),
                (int) number(),
                ColorSpace.valueOf(text().toUpperCase(Locale.ROOT)),
                (int) number(),
                flag(),
                (int) number(),
                (int) number());
        var embedded = embedded();
        return new SourceImage(
                organization,
                hash,
                shortHash,
                fingerprint,
                created,
                name,
                facts,
                embedded,
                fields(),
                fields(),
                state());
    }

    private EmbeddedData embedded() {
        var iccProfile = text();
        var exif = fields();
        return new EmbeddedData(
                iccProfile.isEmpty() ? null : iccProfile, exif.isEmpty() ? Exif.NONE : Exif.ofFields(exif));
    }

    private SourceImage.State state() {
        return new SourceImage.State(flag(), flag(), number(), deleted());
    }

    private @Nullable Instant deleted() {
        var micros = row[next++];
        return micros == null ? null : time(((Number) micros).longValue());
    }

    private String text() {
        return (String) row[next++];
    }

    private long number() {
        return ((Number) row[next++]).longValue();
    }

    private boolean flag() {
        return (Boolean) row[next++];
    }

    private Map<String, Object> fields() {
        return StoredFields.of(text());
    }

    private static Instant time(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
