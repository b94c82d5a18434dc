package dev.quarry.exif;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import dev.quarry.format.ShownText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/** Parses an EXIF block (Exif 2.32) with metadata-extractor. */
public final class ExifBlock {

    private final Metadata metadata = new Metadata();

    private ExifBlock() {}

    /**
     * Parses a block. Malformed fields are omitted.
     *
     * @param bytes the block, starting at its TIFF header
     * @throws IOException if the bytes are not an EXIF block
     */
    public static Exif read(byte[] bytes) throws IOException {
        var block = new ExifBlock();
        try {
            new TiffReader().processTiff(new ByteArrayReader(bytes), new ExifTags(block.metadata), 0);
        } catch (TiffProcessingException e) {
            throw new IOException(e);
        }
        return block.exif();
    }

    private Exif exif() {
        return new Exif(
                text(ExifIFD0Directory.class, ExifIFD0Directory.TAG_MAKE).orElse(null),
                text(ExifIFD0Directory.class, ExifIFD0Directory.TAG_MODEL).orElse(null),
                text(ExifSubIFDDirectory.class, ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL)
                        .flatMap(time -> ExifTime.of(
                                time, text(ExifSubIFDDirectory.class, ExifSubIFDDirectory.TAG_TIME_ZONE_ORIGINAL)))
                        .orElse(null),
                find(GpsDirectory.class, GpsDirectory::getGeoLocation)
                        // Cameras without a GPS fix write zeros.
                        .filter(place -> !place.isZero())
                        .flatMap(place -> Exif.Place.of(place.getLatitude(), place.getLongitude()))
                        .orElse(null));
    }

    private Optional<String> text(Class<? extends Directory> kind, int tag) {
        return find(kind, directory -> directory.getStringValue(tag))
                .flatMap(value -> ShownText.of(new String(value.getBytes(), StandardCharsets.UTF_8)));
    }

    private <D extends Directory, T> Optional<T> find(Class<D> kind, Function<D, T> part) {
        return Optional.ofNullable(metadata.getFirstDirectoryOfType(kind)).map(part);
    }
}
