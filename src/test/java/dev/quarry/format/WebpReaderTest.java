package dev.quarry.format;

import static dev.quarry.format.Scan.assertRefusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WebpReaderTest {

    private static final int ALPHA = 0x10;
    private static final int ANIMATION = 0x02;

    @Test
    void takes_fourteen_bits_of_each_side_of_a_lossy_picture() {
        var file = riff(chunk("VP8 ", keyFrame(0xc000 | 16383, 0x4000 | 1)));

        assertThat(Scan.whole(file))
                .isEqualTo(new ImageFacts(ImageFormat.WEBP, 16383, 1, ColorSpace.RGB, 8, false, 1, 1));
    }

    @Test
    void reads_the_largest_lossless_picture_and_its_alpha_bit() {
        var file = riff(chunk("VP8L", new FileBytes().u8(0x2f).u32le(0x1fffffffL)));

        assertThat(Scan.whole(file))
                .isEqualTo(new ImageFacts(ImageFormat.WEBP, 16384, 16384, ColorSpace.RGB, 8, true, 1, 1));
    }

    @Test
    void takes_the_canvas_of_an_extended_file() {
        var file = riff(extended(ALPHA, 70_000, 1), chunk("VP8 ", keyFrame(1, 1)));

        assertThat(Scan.whole(file))
                .isEqualTo(new ImageFacts(ImageFormat.WEBP, 70_000, 1, ColorSpace.RGB, 8, true, 1, 1));
    }

    @Test
    void counts_the_frames_of_an_animation_among_other_chunks_of_odd_length() {
        var frame = chunk("ANMF", new FileBytes().zeros(33));
        var file = riff(
                extended(ANIMATION, 3, 2),
                chunk("ICCP", new FileBytes().zeros(7)),
                frame,
                frame,
                chunk("XMP ", new FileBytes()));

        assertThat(Scan.whole(file).frames()).isEqualTo(2);
        assertThat(Scan.whole(file).animated()).isTrue();
    }

    @Test
    void counts_no_frame_behind_the_end_of_the_file_as_its_head_gives_it() {
        var frame = chunk("ANMF", new FileBytes().zeros(16));
        var file = riff(extended(ANIMATION, 3, 2), frame).add(frame);

        assertThat(Scan.whole(file).frames()).isEqualTo(1);
    }

    @Test
    void refuses_an_animation_without_frames() {
        assertRefusal(riff(extended(ANIMATION, 3, 2))).contains("without an image");
    }

    @Test
    void refuses_a_file_that_ends_within_its_first_chunk() {
        assertRefusal(new FileBytes().ascii("RIFF").u32le(99).ascii("WEBPVP8L").u32le(5))
                .contains("WebP without an image");
    }

    @Test
    void refuses_what_only_looks_like_webp() {
        assertRefusal(riff(chunk("JUNK", new FileBytes().zeros(20)))).contains("unknown WebP chunk");
        assertRefusal(riff(chunk("VP8 ", new FileBytes().u8(1).zeros(9)))).contains("key frame");
        assertRefusal(riff(chunk("VP8L", new FileBytes().u8(0x2e).zeros(9)))).contains("lossless version");
        assertRefusal(riff(chunk("VP8X", new FileBytes().zeros(4)), new FileBytes().zeros(9)))
                .contains("too short");
        assertRefusal(riff(chunk("VP8 ", keyFrame(0, 5)))).contains("width or height is 0");
    }

    private static FileBytes keyFrame(int width, int height) {
        return new FileBytes().zeros(3).u8(0x9d, 0x01, 0x2a).u16le(width, height);
    }

    private static FileBytes extended(int flags, int width, int height) {
        return chunk("VP8X", new FileBytes().u32le(flags).u24le(width - 1).u24le(height - 1));
    }

    private static FileBytes chunk(String name, FileBytes content) {
        return new FileBytes().ascii(name).u32le(content.length()).add(content).zeros(content.length() % 2);
    }

    private static FileBytes riff(FileBytes... chunks) {
        var content = new FileBytes();
        for (var chunk : chunks) {
            content.add(chunk);
        }
        return new FileBytes()
                .ascii("RIFF")
                .u32le(4 + content.length())
                .ascii("WEBP")
                .add(content);
    }
}
