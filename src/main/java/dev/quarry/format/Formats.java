package dev.quarry.format;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The registry: which first bytes belong to which reader. */
final class Formats {

    /** Enough of a file to tell most formats apart. */
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

    /** How many bytes it takes to recognize a file that begins like this: some containers are of many formats. */
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

    /** A format, how its files begin, and what reads them. */
    record Entry(ImageFormat format, Predicate<Bytes> signature, Function<EmbeddedBlocks, FormatReader> reader) {}
}
