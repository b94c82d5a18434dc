package dev.quarry.format;

import static dev.quarry.format.Scan.assertRefusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {

    @ParameterizedTest
    @EnumSource(ImageFormat.class)
    void names_every_format_when_it_refuses(ImageFormat format) {
        assertRefusal(new FileBytes().zeros(100)).contains(format.name());
        assertThat(ImageFormat.ofExtension(format.extension())).isEqualTo(format);
    }

    @Test
    void lists_the_formats_in_a_sentence() {
        assertRefusal(new FileBytes().zeros(100))
                .isEqualTo("The file is not a readable image: its first bytes match no supported format."
                        + " Supported formats: PNG, JPEG, GIF, WEBP, AVIF, HEIC, TIFF, BMP and SVG.");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7})
    void refuses_a_file_too_short_to_be_recognized(int length) {
        assertRefusal(new FileBytes().zeros(length)).contains("empty or truncated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-1.7 and more of it",
                "PK\3\4 and more of it.....",
                "RIFF\0\0\0\0WAVEfmt and more",
                "\0\0\0\30ftypisom\0\0\2\0isommp42",
                "\u001f\u008b\b\0 a compressed SVG",
                "8BPS\0\1 and more of it....",
                "{\"svg\": \"<svg width='4'/>\"}",
                "II*\1 and more of it.....",
                "\u0089PNG\n\u001a\n damaged by a mailer",
            })
    void refuses_what_begins_like_no_image(String file) {
        assertRefusal(new FileBytes().bytes(file.getBytes(StandardCharsets.ISO_8859_1)))
                .contains("its first bytes match no supported format");
    }

    @Test
    void describes_a_polyglot_as_what_its_first_bytes_are() {
        var gif = new FileBytes()
                .ascii("GIF89a")
                .u16le(7, 5)
                .u8(0, 0, 0)
                .u8(0x2c)
                .zeros(9)
                .u8(2, 0, 0x3b);

        assertThat(Scan.whole(gif.ascii("<svg width='1' height='1'/>")))
                .isEqualTo(new ImageFacts(ImageFormat.GIF, 7, 5, ColorSpace.RGB, 1, false, 1, 1));
    }

    @Test
    void tells_the_format_before_the_facts() {
        var scanner = new ImageScanner();
        var start = SampleBoxes.box("ftyp", new FileBytes().ascii("mif1\0\0\0\0mif1miafMiHBMiHAavif"))
                .done();

        scanner.accept(start, 0, start.length);

        assertThat(scanner.format()).isEqualTo(ImageFormat.AVIF);
    }
}
