package dev.quarry.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.problem.ProblemType;
import dev.quarry.testkit.QuarryServers;
import dev.quarry.testkit.QuarryTest;
import dev.quarry.testkit.RawHttp;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Every curl command of the API tour works, and every response in it is what Quarry returns.
 *
 * <p>A block {@code sh} that begins with curl is sent. A block {@code json} or {@code http} right behind it is the response;
 * names after {@code json} are the members that are shown. Only a response that is shown as {@code http} may be an error. After a change:
 * {@code mvn test -Dtest=ApiTourTest -Drewrite-golden=true}
 */
@QuarryTest
class ApiTourTest {

    private static final Path PAGE = Path.of("src/docs/api.md");
    private static final Path SECOND_PAGE = Path.of("src/docs/api-images.md");
    private static final String FENCE = "```";

    /** Values that later commands use: the first of each name. */
    private final Map<String, String> variables = new HashMap<>();

    @Test
    void every_response_is_what_the_tour_shows() {
        variables.put("QUARRY", "http://localhost:8080");
        variables.put("ROOT_KEY", QuarryServers.ROOT_KEY);
        verify(PAGE);
        verify(SECOND_PAGE);
    }

    @Test
    void the_table_of_reasons_is_that_of_the_code() {
        var page = Markdown.withTables(PAGE, "reasons", any -> {
            var table = new ArrayList<>(List.of("| Status | `reason` | Default message |", "|---|---|---|"));
            Arrays.stream(ProblemType.values())
                    .map(type -> "| %d | `%s` | %s |".formatted(type.status(), type.name(), type.message()))
                    .sorted()
                    .forEach(table::add);
            return table;
        });
        if (Boolean.getBoolean("rewrite-golden")) {
            Markdown.write(PAGE, page);
        } else {
            assertThat(Markdown.lines(PAGE)).isEqualTo(page);
        }
    }

    private void verify(Path file) {
        var page = Markdown.lines(file);
        var now = new ArrayList<String>();
        var commands = 0;
        for (var i = 0; i < page.size(); i++) {
            now.add(page.get(i));
            if (page.get(i).equals(FENCE + "sh") && page.get(i + 1).startsWith("curl ")) {
                var end = end(page, i);
                now.addAll(page.subList(i + 1, end + 1));
                var response = send(String.join("\n", page.subList(i + 1, end)));
                commands++;
                i = end;
                if (i + 2 >= page.size() || !page.get(i + 2).startsWith(FENCE + "http")) {
                    assertThat(response).startsWith("HTTP/1.1 2");
                }
                if (i + 2 < page.size() && isResponse(page.get(i + 2))) {
                    now.add("");
                    now.add(page.get(i + 2));
                    now.addAll(shown(page.get(i + 2), response));
                    now.add(FENCE);
                    i = end(page, i + 2);
                }
            }
        }
        assertThat(commands).as("commands in " + file).isGreaterThan(5);
        if (Boolean.getBoolean("rewrite-golden")) {
            Markdown.write(file, now);
        } else {
            assertThat(now).isEqualTo(page);
        }
    }

    private String send(String command) {
        var request = CurlCommand.parse(command, variables);
        var response = RawHttp.exchange(request.head() + "\n", request.body(), false);
        var body = body(response);
        if (body.startsWith("{")) {
            var json = ShownResponse.parse(body);
            remember("KEY", json.path("api_key").asText());
            remember("LINK", json.path("url").asText());
        }
        return response;
    }

    private void remember(String variable, String value) {
        if (!value.isEmpty()) {
            variables.putIfAbsent(variable, value);
        }
    }

    private static List<String> shown(String fence, String response) {
        if (fence.startsWith(FENCE + "http")) {
            return ShownResponse.http(response);
        }
        var members = Arrays.asList(fence.substring(FENCE.length()).split(" "));
        return ShownResponse.json(body(response), members.subList(1, members.size()));
    }

    private static String body(String response) {
        return response.substring(response.indexOf("\r\n\r\n") + 4);
    }

    private static boolean isResponse(String line) {
        return line.startsWith(FENCE + "json") || line.startsWith(FENCE + "http");
    }

    private static int end(List<String> page, int begin) {
        for (var i = begin + 1; i < page.size(); i++) {
            if (page.get(i).equals(FENCE)) {
                return i;
            }
        }
        throw new IllegalStateException("a block that does not end, line " + (begin + 1));
    }
}
