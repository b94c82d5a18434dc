package dev.quarry.image;

/** An image with the place of its bytes, and as lists tell it. */
public record ListedImage(SourceImage.Stored stored, ItemJson json) {

    /** Bytes of memory for what every image has, and for each byte of its JSON: that, and what it was made of. */
    private static final int AT_LEAST = 1500;

    private static final int FOR_EACH_BYTE = 3;

    public static ListedImage of(SourceImage.Stored stored) {
        return new ListedImage(stored, new ItemJson(stored.image()));
    }

    public SourceImage image() {
        return stored.image();
    }

    /** How much memory it takes, about, in bytes. */
    public int weight() {
        return AT_LEAST + FOR_EACH_BYTE * json.written().length();
    }
}
