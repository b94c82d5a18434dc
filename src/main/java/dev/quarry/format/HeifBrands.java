package dev.quarry.format;

import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The brands at the head of an ISO base media file (ISO/IEC 14496-12, 4.3: File Type Box), which promise what it holds
 * (HEIC: ISO/IEC 23008-12, annex B.4; AVIF: AV1 Image File Format, 6 and 8).
 */
final class HeifBrands {

    /** Room for 252 brands: no file has that many. */
    static final int MAX_LENGTH = 1024;

    private static final int BOX_HEAD = 8;
    private static final Set<String> AVIF = Set.of("avif", "avis");
    private static final Set<String> HEIC = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs");
    private static final Set<String> SEQUENCE = Set.of("avis", "msf1", "hevc", "hevx", "hevm", "hevs");

    private HeifBrands() {}

    static boolean present(Bytes head) {
        return head.isAt(4, "ftyp");
    }

    /** How many bytes the brands and what stands before them take, at most {@link #MAX_LENGTH}. */
    static int length(Bytes head) {
        return (int) Math.min(head.u32be(0), MAX_LENGTH);
    }

    /** The major brand decides; where it is one of any codec, the first compatible one that names a codec does. */
    static boolean promise(Bytes head, ImageFormat format) {
        return present(head)
                && brands(head, BOX_HEAD, Math.min(length(head), head.length()))
                        .flatMap(HeifBrands::format)
                        .findFirst()
                        .filter(format::equals)
                        .isPresent();
    }

    /**
     * Whether it may hold an image sequence beside or instead of a still image.
     *
     * @param content of the box, without its head
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

    /** The major brand, then, behind its version number, the compatible ones. */
    private static Stream<String> brands(Bytes bytes, int at, int end) {
        return IntStream.iterate(at, brand -> brand + 4 <= end, brand -> brand == at ? at + 8 : brand + 4)
                .mapToObj(brand -> bytes.text(brand, 4));
    }
}
