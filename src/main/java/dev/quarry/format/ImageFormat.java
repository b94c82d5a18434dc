package dev.quarry.format;

import java.util.stream.Stream;

/** Image formats that Quarry recognizes by their bytes. */
public enum ImageFormat {
    PNG("png", "image/png"),
    JPEG("jpg", "image/jpeg"),
    GIF("gif", "image/gif"),
    WEBP("webp", "image/webp"),
    AVIF("avif", "image/avif"),
    HEIC("heic", "image/heic"),
    TIFF("tiff", "image/tiff"),
    BMP("bmp", "image/bmp"),
    SVG("svg", "image/svg+xml");

    private final String extension;
    private final String mediaType;

    ImageFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The file extension, which rokka calls the format. */
    public String extension() {
        return extension;
    }

    /** The IANA media type. */
    public String mediaType() {
        return mediaType;
    }

    /** Returns all names for an error detail: "A, B and C". */
    static String list() {
        var names = Stream.of(values()).map(Enum::name).toList();
        var last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** @throws IllegalArgumentException if no format has that extension */
    public static ImageFormat ofExtension(String extension) {
        for (var format : values()) {
            if (format.extension.equals(extension)) {
                return format;
            }
        }
        throw new IllegalArgumentException("unknown image format extension: " + extension);
    }
}
