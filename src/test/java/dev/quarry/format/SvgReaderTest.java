package dev.quarry.format;

import static dev.quarry.format.Scan.assertRefusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SvgReaderTest {

    private static final String XMLNS = " xmlns=\"http://www.w3.org/2000/svg\" ";

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
                    width="40" height="30"                            | 40  | 30
                    width="40px" height="30PX"                        | 40  | 30
                    width="1in" height="72pt"                         | 96  | 96
                    width="1pc" height="2.54cm"                       | 16  | 96
                    width="25.4mm" height="101.6q"                    | 96  | 96
                    width="12.7mm" height="0.1"                       | 48  | 1
                    width=" 4e1 " height="+30.0"                      | 40  | 30
                    width='40' height='.5in'                          | 40  | 48
                    viewBox="0 0 120 80"                              | 120 | 80
                    viewBox=" -5,-5 , 120.5	80 "                      | 121 | 80
                    width="100%" height="50%" viewBox="0 0 120 80"    | 120 | 80
                    width="10em" height="2ex" viewBox="0 0 120 80"    | 120 | 80
                    width="auto" height="" viewBox="0 0 120 80"       | 120 | 80
                    width="-4" height="-3" viewBox="0 0 120 80"       | 120 | 80
                    width="60" viewBox="0 0 120 80"                   | 60  | 40
                    width="100%" height="20" viewBox="0 0 120 80"     | 30  | 20
                    width="60" height="30" viewBox="0 0 120 80"       | 60  | 30
                    width="60" height="30" viewBox="0 0 0 0"          | 60  | 30
                    viewBox="0 0 120"                                 | 300 | 150
                    preserveAspectRatio="none"                        | 300 | 150
                    width="60"                                        | 60  | 150
                    data-width="1" height="20" x:width="2"            | 300 | 20
                    """, delimiter = '|')
    void tells_the_size_in_css_pixels(String attributes, int width, int height) {
        assertThat(facts("<svg" + XMLNS + attributes + "/>"))
                .isEqualTo(new ImageFacts(ImageFormat.SVG, width, height, ColorSpace.RGB, 8, true, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
    void reads_text_with_and_without_a_byte_order_mark(String charset) {
        var text = "<?xml version='1.0'?><!-- ü€😀 --><svg" + XMLNS + "width='40' height='30'><title>ü</title></svg>";

        assertThat(facts(text, Charset.forName(charset)).width()).isEqualTo(40);
        assertThat(facts("\ufeff" + text, Charset.forName(charset)).width()).isEqualTo(40);
        assertThat(facts(text, StandardCharsets.ISO_8859_1).width()).isEqualTo(40);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "   \t\r\n                    <svg width='4' height='3'/>",
                "<?xml version='1.0'?>\n<svg width='4' height='3'/>",
                "<?a > b?><!-- > <svg width='9'/> --><!--\n--><svg width='4' height='3'/>",
                "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://a.example/>\"><svg width='4' height='3'/>",
                "<!DOCTYPE svg [<!ENTITY a '<svg width=\"9\">]>'> <!-- ]> ' --> <?p ]> ?>] ><svg width='4' height='3'/>",
                "<svg:svg xmlns:svg='http://www.w3.org/2000/svg' width='4' height='3'/>",
                "<!DOCTYPE svg [<!ENTITY s 'http://www.w3.org/2000/svg'>]><svg xmlns='&s;' width='4' height='3'>",
                "<svg\nonload='a>b'\twidth = '4'\r\nheight\n=\n\"3\"\n>",
                "<svg width='&w;' height='&#51;' viewBox='0 0 4 3'/>",
            })
    void finds_the_root_element_behind_whatever_may_stand_before_it(String text) {
        var facts = facts(text);

        assertThat(facts.width()).isEqualTo(4);
        assertThat(facts.height()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><svg width='4' height='3'/></html>",
                "<html xmlns='http://www.w3.org/1999/xhtml'><svg width='4' height='3'/></html>",
                "<svgx width='4' height='3'/>",
                "<SVG width='4' height='3'/>",
                "<x:svg width='4' height='3'/>",
                "<svg xmlns='http://www.w3.org/1999/xhtml' width='4' height='3'/>",
                "<!-- only --> text <svg width='4' height='3'/>",
                "                                  GIF89a",
                "</svg width='4' height='3'>",
                "<svg width=4 height=3> and more",
                "<svg width='4' width='5' height='3'>",
                "<svg / width='4' height='3'>",
                "<svg =\"\" width='4' height='3'>",
                "<![CDATA[<svg width='4' height='3'/>]]>",
            })
    void refuses_other_texts(String text) {
        assertRefusalOf(text).contains("it is text, but not");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg width='4' height='3'",
                "<svg width='4' height='3",
                "<!DOCTYPE svg [ <!ENTITY a 'b'> ",
                "<?xml version='1.0' encoding",
                "<!-- a comment without end ->",
                "<svg width='4' height='3' /",
                "                    <!",
                "                     ",
            })
    void refuses_a_text_that_ends_before_the_root_element_begins(String text) {
        assertRefusalOf(text).contains("ends before an SVG starts");
    }

    @Test
    void refuses_zero_and_endless_sizes() {
        assertRefusalOf("<svg width='0' height='30'/>").contains("width or height is 0");
        assertRefusalOf("<svg width='40' height='0mm'/>").contains("width or height is 0");
        assertRefusalOf("<svg width='1e999' height='30'/>").contains("invalid dimensions");
        assertRefusalOf("<svg width='2147483648' height='30'/>").contains("invalid dimensions");
        assertRefusalOf("<svg width='4' viewBox='0 0 1 1e300'/>").contains("invalid dimensions");
    }

    @Test
    void leaves_an_entity_bomb_alone() {
        var bomb = new StringBuilder("<!DOCTYPE svg [<!ENTITY a0 'ha'>");
        for (var i = 1; i < 40; i++) {
            bomb.append(
                    "<!ENTITY a%d '%s'>".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
        }
        bomb.append("<!ENTITY % x SYSTEM 'file:///etc/passwd'> %x;]><svg width='&a39;' height='30'>&a39;</svg>");

        assertThat(facts(bomb.toString()).width()).isEqualTo(300);
    }

    @Test
    void looks_no_further_than_64_KiB() {
        var root = "<svg width='4' height='3'/>";
        var justWithin = "<!--" + "x".repeat(64 * 1024 - 7 - root.length()) + "-->" + root;

        assertThat(facts(justWithin + "\n".repeat(100)).width()).isEqualTo(4);
        assertRefusalOf(" " + justWithin + "\n".repeat(100)).contains("first 64 KiB");
    }

    @Test
    void is_done_quickly_with_a_head_made_to_be_slow() {
        var slow = "<!DOCTYPE svg [" + "<'\"".repeat(20_000) + "<".repeat(10_000);

        assertTimeout(Duration.ofSeconds(2), () -> {
            for (var i = 0; i < 50; i++) {
                assertRefusalOf(slow).contains("64 KiB");
            }
        });
    }

    private static ImageFacts facts(String text) {
        return facts(text, StandardCharsets.UTF_8);
    }

    private static ImageFacts facts(String text, Charset charset) {
        return Scan.whole(new FileBytes().bytes(text.getBytes(charset)));
    }

    private static AbstractStringAssert<?> assertRefusalOf(String text) {
        return assertRefusal(new FileBytes().bytes(text.getBytes(StandardCharsets.UTF_8)));
    }
}
