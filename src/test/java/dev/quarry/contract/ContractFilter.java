package dev.quarry.contract;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Fails a test that gets an answer of which the API document does not tell. */
public class ContractFilter implements Filter {

    private static final ApiContract CONTRACT = new ApiContract(Document.read());

    private static final int SHOWN = 4000;

    private static volatile Supplier<String> lastAnswer = () -> "nothing";

    /** What was asked last, and what came, for whoever must find out why a test fails. */
    static String lastAnswer() {
        return lastAnswer.get();
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var response = context.next(request, expected);
        lastAnswer = () -> told(request, response);
        var path = pathOf(request.getURI());
        if (request.getPort() == RestAssured.port && isOurs(path)) {
            var answer = new Answer(response.statusCode(), response::getHeader, response.asByteArray());
            var wrong = CONTRACT.violations(request.getMethod(), path, answer);
            if (!wrong.isEmpty()) {
                throw new AssertionError("Not as the API document (" + Document.FILE + ") says:\n" + request.getMethod()
                        + " " + request.getURI() + "\n" + String.join("\n", wrong));
            }
        }
        return response;
    }

    private static String told(FilterableRequestSpecification request, Response response) {
        var body = new String(response.asByteArray(), StandardCharsets.UTF_8);
        return request.getMethod() + " " + request.getURI() + "\n" + response.statusLine() + "\n" + response.headers()
                + "\n\n" + body.substring(0, Math.min(SHOWN, body.length()));
    }

    /** By hand: tests send addresses that java.net.URI refuses. The server takes dots for what they mean, too. */
    private static String pathOf(String address) {
        return address.replaceFirst("^[a-z]+://[^/?]+", "")
                .replaceFirst("[?#].*", "")
                .replaceAll("/[^/]+/\\.\\./", "/");
    }

    /** The document itself and its page are no part of the API. */
    private static boolean isOurs(String path) {
        return !path.startsWith("/openapi") && !path.startsWith("/docs");
    }
}
