package dev.quarry.exif;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * EXIF fields of an image; null if unknown.
 *
 * @param datetimeOriginal capture time in ISO 8601, with an offset only if EXIF contains one
 * @param place where the image was taken
 */
public record Exif(
        @Nullable String make,
        @Nullable String model,
        @Nullable String datetimeOriginal,
        @Nullable Place place) {

    public static final Exif NONE = new Exif(null, null, null, null);

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Returns the known fields by their names in API responses. */
    public Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        put(fields, "make", make);
        put(fields, "model", model);
        put(fields, "datetime_original", datetimeOriginal);
        if (place != null) {
            fields.put("latitude", place.latitude());
            fields.put("longitude", place.longitude());
        }
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    /** @param fields in the form that {@link #fields} returns */
    public static Exif ofFields(Map<String, Object> fields) {
        return new Exif(
                (String) fields.get("make"),
                (String) fields.get("model"),
                (String) fields.get("datetime_original"),
                fields.get("latitude") instanceof Number latitude && fields.get("longitude") instanceof Number longitude
                        ? new Place(latitude.doubleValue(), longitude.doubleValue())
                        : null);
    }

    /** A location in decimal degrees, rounded to 6 decimals (about 0.1 m). */
    public record Place(double latitude, double longitude) {

        private static final int DECIMALS = 6;

        public Place {
            if (!isWithin(latitude, 90) || !isWithin(longitude, 180)) {
                throw new IllegalArgumentException("latitude or longitude out of range");
            }
            latitude = rounded(latitude);
            longitude = rounded(longitude);
        }

        /** Returns the location, or empty if a coordinate is out of range. */
        static Optional<Place> of(double latitude, double longitude) {
            return isWithin(latitude, 90) && isWithin(longitude, 180)
                    ? Optional.of(new Place(latitude, longitude))
                    : Optional.empty();
        }

        private static boolean isWithin(double degrees, int most) {
            return Math.abs(degrees) <= most;
        }

        private static double rounded(double degrees) {
            return BigDecimal.valueOf(degrees)
                    .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                    .doubleValue();
        }
    }
}
