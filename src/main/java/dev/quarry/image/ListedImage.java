package dev.quarry.image;

/** An image with its object key and its JSON in lists. */
public record ListedImage(SourceImage.Stored stored, ItemJson json) {

    /** Estimated bytes of heap that every image takes. */
    private static final int AT_LEAST = 1500;

    /** Estimated bytes of heap per byte of JSON: the JSON itself and the values it was written from. */
    private static final int FOR_EACH_BYTE = 3;

    public static ListedImage of(SourceImage.Stored stored) {
        return new ListedImage(stored, new ItemJson(stored.image()));
    }

    public SourceImage image() {
        return stored.image();
    }

    /** Returns the estimated heap size in bytes. */
    public int weight() {
        return AT_LEAST + FOR_EACH_BYTE * json.written().length();
    }
}
