package dev.quarry.contract;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/** Fails a test that gets an answer of which the API document does not tell. */
public class ContractFilter implements Filter {

    private static final ApiContract CONTRACT = new ApiContract(Document.read());

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var response = context.next(request, expected);
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
