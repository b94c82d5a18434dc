package dev.quarry.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.quarry.blob.BlobKey;
import dev.quarry.catalog.search.Plan;
import dev.quarry.exif.Exif;
import dev.quarry.format.ColorSpace;
import dev.quarry.format.ImageFacts;
import dev.quarry.format.ImageFormat;
import dev.quarry.http.StrictJson;
import dev.quarry.image.BinaryHash;
import dev.quarry.image.EmbeddedData;
import dev.quarry.image.FileName;
import dev.quarry.image.Fingerprint;
import dev.quarry.image.SourceImage;
import dev.quarry.search.Position;
import dev.quarry.search.Total;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An image as a page has it.
 *
 * @param keys what it is ordered by in its segment, as text
 */
record ListedImage(SourceImage.Stored stored, int segment, List<String> keys) {

    /** @param row the keys, and then what {@link dev.quarry.catalog.search.PageSql} tells, in its order */
    static ListedImage of(int segment, int keys, Object[] row) {
        var values = IntStream.range(0, keys).mapToObj(n -> (String) row[n]).toList();
        return new ListedImage(new Columns(row, keys).stored(), segment, values);
    }

    Position position(Plan plan, Total total) {
        return new Position(plan.code(), segment, keys, total);
    }

    /** What is told of an image, column by column. */
    private static final class Columns {

        private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

        private final Object[] row;
        private int next;

        Columns(Object[] row, int first) {
            this.row = row;
            this.next = first;
        }

        SourceImage.Stored stored() {
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
            var json = text();
            try {
                return json.equals("{}") ? Map.of() : StrictJson.MAPPER.readValue(json, FIELDS);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("what is stored as JSON is none", e);
            }
        }

        private static Instant time(long micros) {
            return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        }
    }
}
