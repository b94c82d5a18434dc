package dev.quarry.exif;

import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.tiff.DirectoryTiffHandler;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Handler that makes metadata-extractor read only the required tags: no thumbnails, maker notes or embedded formats.
 * The library's own handler reads all of them and creates its directories by reflection.
 */
final class ExifTags extends DirectoryTiffHandler {

    private static final Set<Integer> OF_CAMERA = Set.of(ExifIFD0Directory.TAG_MAKE, ExifIFD0Directory.TAG_MODEL);
    private static final Set<Integer> OF_MOMENT =
            Set.of(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL, ExifSubIFDDirectory.TAG_TIME_ZONE_ORIGINAL);
    private static final Set<Integer> OF_PLACE = Set.of(
            GpsDirectory.TAG_LATITUDE_REF,
            GpsDirectory.TAG_LATITUDE,
            GpsDirectory.TAG_LONGITUDE_REF,
            GpsDirectory.TAG_LONGITUDE);

    @SuppressWarnings("NullAway") // The library accepts a null parent directory.
    ExifTags(Metadata metadata) {
        super(metadata, null);
        pushDirectory(new ExifIFD0Directory());
    }

    @Override
    public void setTiffMarker(int marker) {
        // Accept any marker: the bytes come from an EXIF block.
    }

    @Override
    public boolean tryEnterSubIfd(int tag) {
        if (!(_currentDirectory instanceof ExifIFD0Directory)) {
            return false;
        }
        if (tag == ExifIFD0Directory.TAG_EXIF_SUB_IFD_OFFSET) {
            pushDirectory(new ExifSubIFDDirectory());
            return true;
        }
        if (tag == ExifIFD0Directory.TAG_GPS_INFO_OFFSET) {
            pushDirectory(new GpsDirectory());
            return true;
        }
        return false;
    }

    /** The next directory would be the thumbnail. */
    @Override
    public boolean hasFollowerIfd() {
        return false;
    }

    @Override
    public @Nullable Long tryCustomProcessFormat(int tag, int format, long components) {
        return null;
    }

    /** Returns true to skip a tag. */
    @Override
    public boolean customProcessTag(
            int offset, Set<Integer> passed, int header, RandomAccessReader reader, int tag, int length) {
        return !wanted().contains(tag);
    }

    private Set<Integer> wanted() {
        if (_currentDirectory instanceof ExifIFD0Directory) {
            return OF_CAMERA;
        }
        return _currentDirectory instanceof GpsDirectory ? OF_PLACE : OF_MOMENT;
    }
}
