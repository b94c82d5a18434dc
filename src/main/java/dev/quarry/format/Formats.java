package dev.quarry.format;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Registry of formats: maps signatures to readers. */
final class Formats {

    /** Number of bytes that identify most formats. */
    static final int SIGNATURE = 8;

    private static final List<Entry> ENTRIES = List.of(
            new Entry(ImageFormat.PNG, head -> head.startsWith("\u0089PNG\r\n\u001a\n"), PngReader::new),
            new Entry(ImageFormat.JPEG, head -> head.startsWith("\u00ff\u00d8\u00ff"), JpegReader::new),
            new Entry(
                    ImageFormat.GIF,
                    head -> head.startsWith("GIF87a") || head.startsWith("GIF89a"),
                    unused -> new GifReader()),
            new Entry(ImageFormat.WEBP, head -> head.startsWith("RIFF") && head.isAt(8, "WEBP"), WebpReader::new),
            heif(ImageFormat.AVIF),
            heif(ImageFormat.HEIC),
            new Entry(ImageFormat.TIFF, TiffReader::recognizes, unused -> new TiffReader()),
            new Entry(ImageFormat.BMP, head -> head.startsWith("BM"), unused -> new BmpReader()),
            new Entry(ImageFormat.SVG, SvgReader::recognizes, unused -> new SvgReader()));

    private Formats() {}

    /** Returns the number of bytes needed to recognize the format. Containers used by several formats need more. */
    static int headLength(Bytes head) {
        if (HeifBrands.present(head)) {
            return Math.max(SIGNATURE, HeifBrands.length(head));
        }
        return head.startsWith("RIFF") ? WebpReader.RIFF_HEAD : SIGNATURE;
    }

    static Optional<Entry> recognize(Bytes head) {
        return ENTRIES.stream().filter(entry -> entry.signature.test(head)).findFirst();
    }

    private static Entry heif(ImageFormat format) {
        return new Entry(
                format, head -> HeifBrands.promise(head, format), embedded -> new HeifReader(format, embedded));
    }

    /** A format with its signature and reader. */
    record Entry(ImageFormat format, Predicate<Bytes> signature, Function<EmbeddedBlocks, FormatReader> reader) {}
}
