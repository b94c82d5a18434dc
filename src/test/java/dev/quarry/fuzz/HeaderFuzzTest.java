package dev.quarry.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.quarry.http.digest.ContentDigests;
import dev.quarry.image.FileName;
import dev.quarry.problem.Problem;
import dev.quarry.search.grammar.ListReader;
import dev.quarry.upload.multipart.Boundary;
import io.vertx.core.MultiMap;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Whatever a header or a query holds, it is read or refused. */
class HeaderFuzzTest {

    @FuzzTest(maxDuration = "5m")
    void reads_or_refuses_any_text(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        refusedAtMost(() -> Boundary.of(text));
        refusedAtMost(() -> Boundary.of("multipart/form-data; boundary=" + text));
        refusedAtMost(() -> FileName.of(text));
        for (var name :
                List.of("limit", "offset", "sort", "facets", "size", "created", "name_text", "user:date:d", text)) {
            refusedAtMost(() -> ListReader.read(List.of(Map.entry(name, text)), 2000));
        }
        refusedAtMost(
                () -> ContentDigests.parse(MultiMap.caseInsensitiveMultiMap().add("Content-Digest", text)));
    }

    private static void refusedAtMost(Callable<?> call) {
        try {
            var unused = call.call();
        } catch (Problem refusal) {
            // That is how it should be refused.
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
