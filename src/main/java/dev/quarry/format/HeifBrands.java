package dev.quarry.format;

import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Parses the brands of an ISO base media file (ISO/IEC 14496-12, 4.3: File Type Box), which identify its content (HEIC:
 * ISO/IEC 23008-12, annex B.4; AVIF: AV1 Image File Format, 6 and 8).
 */
final class HeifBrands {

    /** Room for 252 brands, more than real files contain. */
    static final int MAX_LENGTH = 1024;

    private static final int BOX_HEAD = 8;
    private static final Set<String> AVIF = Set.of("avif", "avis");
    private static final Set<String> HEIC = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs");
    private static final Set<String> SEQUENCE = Set.of("avis", "msf1", "hevc", "hevx", "hevm", "hevs");

    private HeifBrands() {}

    static boolean present(Bytes head) {
        return head.isAt(4, "ftyp");
    }

    /** Returns the length of the file type box in bytes, at most {@link #MAX_LENGTH}. */
    static int length(Bytes head) {
        return (int) Math.min(head.u32be(0), MAX_LENGTH);
    }

    /** Whether the brands declare the format. The first one that names a codec decides; the major brand comes first. */
    static boolean promise(Bytes head, ImageFormat format) {
        return present(head)
                && brands(head, BOX_HEAD, Math.min(length(head), head.length()))
                        .flatMap(HeifBrands::format)
                        .findFirst()
                        .filter(format::equals)
                        .isPresent();
    }

    /**
     * Whether the file may contain an image sequence, with or without a still image.
     *
     * @param content content of the box, without its header
     */
    static boolean promiseSequence(Bytes content) {
        return brands(content, 0, content.length()).anyMatch(SEQUENCE::contains);
    }

    private static Stream<ImageFormat> format(String brand) {
        if (AVIF.contains(brand)) {
            return Stream.of(ImageFormat.AVIF);
        }
        return HEIC.contains(brand) ? Stream.of(ImageFormat.HEIC) : Stream.empty();
    }

    /** Returns the major brand, then the compatible brands, which follow its version number. */
    private static Stream<String> brands(Bytes bytes, int at, int end) {
        return IntStream.iterate(at, brand -> brand + 4 <= end, brand -> brand == at ? at + 8 : brand + 4)
                .mapToObj(brand -> bytes.text(brand, 4));
    }
}
