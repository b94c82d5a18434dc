package dev.quarry.upload.multipart;

import static dev.quarry.problem.Refusals.assertRefused;
import static dev.quarry.upload.multipart.RecordedParts.Part.field;
import static dev.quarry.upload.multipart.RecordedParts.Part.file;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.problem.ProblemType;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartParserTest {

    private static final int MAX_HEADERS = 16 * 1024;
    private static final String FIELD = "Content-Disposition: form-data; name=\"meta_user[0]\"\r\n\r\n";
    private static final String FILE =
            "Content-Disposition: form-data; name=\"filedata\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n";
    private static final String TWO_PARTS =
            "--bound\r\n" + FIELD + "{}\r\n--bound\r\n" + FILE + "pixels\r\n--bound--\r\n";

    private final RecordedParts parts = new RecordedParts();
    private final MultipartParser parser = new MultipartParser(new Boundary("bound"), parts);

    @Test
    void tells_of_several_parts_in_their_order() {
        assertThat(parsed(TWO_PARTS)).containsExactly(field("meta_user[0]", "{}"), file("a.png", "pixels"));
    }

    @Test
    void a_part_may_be_empty() {
        assertThat(parsed("--bound\r\n" + FIELD + "\r\n--bound\r\n" + FILE + "\r\n--bound--"))
                .containsExactly(field("meta_user[0]", ""), file("a.png", ""));
    }

    @Test
    void a_part_may_have_no_headers() {
        assertThat(parsed("--bound\r\n\r\ndata\r\n--bound--")).containsExactly(field("", "data"));
    }

    @Test
    void a_body_may_have_no_parts() {
        assertThat(parsed("--bound--\r\n")).isEmpty();
    }

    @Test
    void passes_over_what_stands_before_the_first_delimiter() {
        assertThat(parsed("\r\nThis is\r\n--bounty and not --bound\r\n" + TWO_PARTS))
                .hasSize(2);
        assertThat(parsed("\r\n" + TWO_PARTS)).hasSize(2);
    }

    @Test
    void passes_over_whatever_stands_behind_the_last_delimiter() {
        assertThat(parsed(TWO_PARTS + "epilogue\r\n--bound\r\n" + FILE + "more\r\n--bound--"))
                .hasSize(2);
    }

    @Test
    void a_delimiter_may_be_padded_with_blanks() {
        assertThat(parsed("--bound \t \r\n" + FIELD + "{}\r\n--bound  \r\n" + FILE + "x\r\n--bound--"))
                .containsExactly(field("meta_user[0]", "{}"), file("a.png", "x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n--boun",
                "\r\n--boun\r\n",
                "--bound",
                "\n--bound\n",
                "\r--bound",
                "\r\n-bound",
                "\r\n --bound",
                "\r\n\r\n\r\n",
                "\r\r\r\n\r",
                "\r\n",
                "\r",
                "\n",
                "\r\n--\r\n--boun\r\n\r\n-",
                "\r\r\n--boun",
                "\u0000\u0080\u00ff\r\n--\u00ff"
            })
    void data_that_looks_like_a_delimiter_stays_data(String data) {
        for (var content : List.of(data, "x" + data, data + "x", data + data)) {
            var body = "--bound\r\n" + FILE + content + "\r\n--bound--\r\n";
            assertThat(parsed(body)).containsExactly(file("a.png", content));
            assertCutsDoNotMatter(body);
        }
    }

    @Test
    void every_byte_value_passes_unchanged() {
        var data = new StringBuilder();
        for (var i = 0; i < 512; i++) {
            data.append((char) (i & 0xff));
        }
        assertThat(parsed("--bound\r\n" + FILE + data + "\r\n--bound--"))
                .containsExactly(file("a.png", data.toString()));
    }

    @Test
    void a_file_name_of_any_script_survives_every_cut() {
        var body = Buffer.buffer("--bound\r\nContent-Disposition: form-data; name=\"f\"; filename=\"日本🐈.png\"\r\n\r\n"
                + "x\r\n--bound--");
        for (var cut = 0; cut <= body.length(); cut++) {
            assertThat(parsed(body.slice(0, cut), body.slice(cut, body.length())))
                    .extracting(RecordedParts.Part::fileName)
                    .containsExactly("日本🐈.png");
        }
    }

    @Test
    void the_pieces_a_body_comes_in_do_not_matter() {
        assertCutsDoNotMatter("preamble\r\n--bound \t\r\n" + FIELD + "\r\n\r\n--boun\r\n--bound\r\n" + FILE
                + "\r\n--bound\r\n\r\n\r\n--bound--\r\nepilogue\r\n--bound");
    }

    @Test
    void the_first_delimiter_stands_at_the_beginning_or_behind_a_line_break() {
        var rest = "\r\n" + FILE + "pixels\r\n--bound--";
        for (var before :
                List.of("--bound", "\r\n--bound", "--bou\r\n--bound", "-\r\n--bound", "x--bound\r\n--bound")) {
            assertThat(parsed(before + rest)).as(before).containsExactly(file("a.png", "pixels"));
            assertCutsDoNotMatter(before + rest);
        }
    }

    @Test
    void random_bodies_come_out_as_they_went_in_however_they_are_cut() {
        var random = new Random(3);
        for (var round = 0; round < 500; round++) {
            var content = randomContent(random);
            var body = bytes("--bound\r\n" + FILE + content + "\r\n--bound--\r\n");
            var recorded = new RecordedParts();
            var fed = new MultipartParser(new Boundary("bound"), recorded);
            for (var at = 0; at < body.length(); ) {
                var end = Math.min(body.length(), at + random.nextInt(40));
                fed.feed(body.slice(at, end));
                at = end;
            }
            fed.finish();
            assertThat(recorded.ended()).containsExactly(file("a.png", content));
        }
    }

    @Test
    void hands_on_data_at_once_and_holds_back_only_what_may_begin_a_delimiter() {
        parser.feed(bytes("--bound\r\n" + FILE + "pixels"));
        assertThat(parts.contentSoFar()).isEqualTo("pixels");

        parser.feed(bytes("more\r\n--bou"));
        assertThat(parts.contentSoFar()).isEqualTo("pixelsmore");

        parser.feed(bytes("t"));
        assertThat(parts.contentSoFar()).isEqualTo("pixelsmore\r\n--bout");
    }

    @Test
    void reads_buffers_that_do_not_lie_in_the_heap() {
        var direct = Unpooled.directBuffer().writeBytes(TWO_PARTS.getBytes(US_ASCII));

        assertThat(parsed(Buffer.buffer(direct))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no delimiter at all",
                "--bound",
                "--bound-",
                "--bound\r\n",
                "--bound\r\nContent-Disposition: form-data",
                "--bound\r\n\r\n",
                "--bound\r\n\r\ndata",
                "--bound\r\n\r\ndata\r\n--bound",
                "--bound\r\n\r\ndata\r\n--bound-",
                "--bound\r\n\r\ndata\r\n--bound\r\n",
                "--other\r\n\r\ndata\r\n--other--"
            })
    void refuses_a_body_without_its_end(String body) {
        assertMalformed(body).contains("cut off");
    }

    @Test
    void a_body_that_was_cut_off_anywhere_is_refused() {
        var end = TWO_PARTS.length() - "\r\n".length();
        for (var length = 0; length < end; length++) {
            assertMalformed(TWO_PARTS.substring(0, length)).contains("cut off");
        }
        assertThat(parsed(TWO_PARTS.substring(0, end))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", " x", "\n", "\rx", "-x", " --", "ary"})
    void refuses_a_delimiter_without_a_line_break(String behind) {
        var body = "--bound" + behind + "\r\n" + FILE + "data\r\n--bound--";

        assertMalformed(body).contains("line break");
        assertRefused(ProblemType.MALFORMED_MULTIPART, () -> parsed(singleBytes(bytes(body))))
                .contains("line break");
    }

    @Test
    void refuses_padding_without_end() {
        assertThat(parsed("--bound" + " ".repeat(256) + "\r\n" + FILE + "\r\n--bound--"))
                .hasSize(1);
        assertMalformed("--bound" + " ".repeat(257) + "\r\n" + FILE + "\r\n--bound--")
                .contains("line break");
        assertMalformed("--bound" + " ".repeat(300)).contains("line break");
    }

    @Test
    void refuses_headers_over_16_kib() {
        assertThat(parsed(withHeaders(MAX_HEADERS))).hasSize(1);
        assertMalformed(withHeaders(MAX_HEADERS + 1)).contains("16384 bytes");
        assertMalformed("--bound\r\n" + "x".repeat(20_000)).contains("16384 bytes");
    }

    @Test
    void headers_of_just_16_kib_are_taken_however_they_are_cut() {
        for (var length = MAX_HEADERS - 3; length <= MAX_HEADERS; length++) {
            var body = bytes(withHeaders(length));
            for (var cut = length; cut <= body.length(); cut++) {
                assertThat(parsed(body.slice(0, cut), body.slice(cut, body.length())))
                        .hasSize(1);
            }
        }
    }

    @Test
    void headers_without_end_are_refused_while_they_come_and_not_kept() {
        parser.feed(bytes("--bound\r\n"));
        assertRefused(ProblemType.MALFORMED_MULTIPART, () -> {
            for (var i = 0; i < 30; i++) {
                parser.feed(bytes("x".repeat(1000)));
            }
        });
    }

    /** @param length of the header block, the line break before it included */
    private static String withHeaders(int length) {
        var name = "Content-Disposition: form-data; name=f\r\nX-Long: ";
        return "--bound\r\n" + name + "x".repeat(length - 2 - name.length()) + "\r\n\r\ndata\r\n--bound--";
    }

    private static String randomContent(Random random) {
        var pieces = List.of("\r", "\n", "\r\n", "-", "--", "\r\n--", "\r\n--boun", "bound", "b", "\u00ff", "pixels");
        var content = new StringBuilder();
        for (var i = random.nextInt(30); i > 0; i--) {
            content.append(pieces.get(random.nextInt(pieces.size())));
        }
        return content.toString().replace("\r\n--bound", "\r\n--bount");
    }

    private static void assertCutsDoNotMatter(String body) {
        var whole = bytes(body);
        var expected = parsed(whole);
        for (var cut = 0; cut <= whole.length(); cut++) {
            assertThat(parsed(whole.slice(0, cut), whole.slice(cut, whole.length())))
                    .as("cut at %d", cut)
                    .isEqualTo(expected);
        }
        assertThat(parsed(singleBytes(whole))).isEqualTo(expected);
    }

    private static Buffer[] singleBytes(Buffer whole) {
        var pieces = new Buffer[whole.length()];
        for (var i = 0; i < pieces.length; i++) {
            pieces[i] = whole.slice(i, i + 1);
        }
        return pieces;
    }

    private static AbstractStringAssert<?> assertMalformed(String body) {
        return assertRefused(ProblemType.MALFORMED_MULTIPART, () -> parsed(body));
    }

    private static List<RecordedParts.Part> parsed(String body) {
        return parsed(bytes(body));
    }

    private static List<RecordedParts.Part> parsed(Buffer... pieces) {
        var recorded = new RecordedParts();
        var parser = new MultipartParser(new Boundary("bound"), recorded);
        for (var piece : pieces) {
            parser.feed(piece);
        }
        parser.finish();
        return recorded.ended();
    }

    private static Buffer bytes(String latin1) {
        return Buffer.buffer(latin1, "ISO-8859-1");
    }
}
