package dev.quarry.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** Links of the documentation lead somewhere, and no page is too long to read. */
class DocumentationTest {

    private static final int README_LINES = 200;
    private static final int PAGE_LINES = 250;

    @Test
    void every_internal_link_has_a_target() {
        var broken = new ArrayList<String>();
        var checked = 0;
        for (var file : Markdown.files()) {
            for (var link : Markdown.links(file)) {
                if (!link.contains(":")) {
                    checked++;
                    if (!exists(file, link)) {
                        broken.add(file + ": " + link);
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(checked).isGreaterThan(50);
    }

    @Test
    void every_page_is_short_enough_to_read() {
        assertLines(Path.of("README.md"), README_LINES);
        Markdown.files().stream()
                .filter(file -> file.startsWith("src/docs"))
                .forEach(file -> assertLines(file, PAGE_LINES));
    }

    private static void assertLines(Path file, int limit) {
        assertThat(Markdown.lines(file)).as("lines of " + file).hasSizeLessThanOrEqualTo(limit);
    }

    private static boolean exists(Path file, String link) {
        var anchor = link.indexOf('#');
        var path = anchor < 0 ? link : link.substring(0, anchor);
        var folder = file.toAbsolutePath().getParent();
        var target = path.isEmpty() ? file : folder.resolve(path).normalize();
        if (!Files.exists(target)) {
            return false;
        }
        return anchor < 0 || Markdown.anchors(target).contains(link.substring(anchor + 1));
    }
}
