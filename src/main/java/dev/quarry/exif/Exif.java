package dev.quarry.exif;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a picture's taking; each null where it is not known.
 *
 * @param datetimeOriginal in ISO 8601, with an offset only if the camera told it
 * @param place where it was taken
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

    /** What is known, by its name on the wire. */
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

    /** @param fields as {@link #fields} gives them */
    public static Exif ofFields(Map<String, Object> fields) {
        return new Exif(
                (String) fields.get("make"),
                (String) fields.get("model"),
                (String) fields.get("datetime_original"),
                fields.get("latitude") instanceof Number latitude && fields.get("longitude") instanceof Number longitude
                        ? new Place(latitude.doubleValue(), longitude.doubleValue())
                        : null);
    }

    /** In decimal degrees, to about ten centimetres. */
    public record Place(double latitude, double longitude) {

        private static final int DECIMALS = 6;

        public Place {
            if (!isWithin(latitude, 90) || !isWithin(longitude, 180)) {
                throw new IllegalArgumentException("no place on earth");
            }
            latitude = rounded(latitude);
            longitude = rounded(longitude);
        }

        /** @return empty if there is no such place */
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
