package dev.quarry.platform;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds the shared error responses to every operation of the OpenAPI document. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class SharedAnswers implements OASFilter {

    private static final String LINKS = "/links/";

    /** Gets no 404: the organization in its path does not exist yet. */
    private static final String CREATES = "createOrganization";

    /** Removes the type next to a reference, because client generators would treat the schema as unnamed. */
    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getRef() != null) {
            schema.setType(null);
        }
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        for (var answer : SharedAnswer.values()) {
            document.getComponents().addResponse(answer.component, answer.whole());
        }
        for (var header : SharedHeader.values()) {
            document.getComponents().addHeader(header.component, header.whole());
        }
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().values().forEach(operation -> complete(path, operation)));
    }

    private static void complete(String path, Operation operation) {
        var answers = new TreeMap<String, APIResponse>();
        answersOf(path, operation)
                .map(SharedAnswer::reference)
                .forEach(one -> answers.put(one.getKey(), one.getValue()));
        answers.putAll(operation.getResponses().getAPIResponses());
        var sorted = OASFactory.createAPIResponses();
        answers.forEach(sorted::addAPIResponse);
        operation.setResponses(sorted);
        inPathOrder(path, operation);
        if (path.startsWith(LINKS)) {
            // A link needs no other credentials. Annotations cannot express an empty list of requirements.
            operation.setSecurity(List.of());
        }
    }

    /** Sorts path parameters as in the path, which defines the order of arguments in generated clients. */
    private static void inPathOrder(String path, Operation operation) {
        if (operation.getParameters() != null) {
            var sorted = new ArrayList<>(operation.getParameters());
            sorted.sort(Comparator.comparingInt(parameter -> {
                var place = path.indexOf("{" + parameter.getName() + "}");
                return place < 0 ? Integer.MAX_VALUE : place;
            }));
            operation.setParameters(sorted);
        }
    }

    private static Stream<SharedAnswer> answersOf(String path, Operation operation) {
        var always = Stream.of(SharedAnswer.INVALID, SharedAnswer.FAILED, SharedAnswer.UNAVAILABLE);
        var key = path.startsWith(LINKS)
                ? Stream.of(SharedAnswer.LINK_REFUSED)
                : Stream.of(SharedAnswer.UNAUTHORIZED, SharedAnswer.FORBIDDEN, SharedAnswer.TOO_MANY_TRIES);
        var named = path.contains("{") && !CREATES.equals(operation.getOperationId())
                ? Stream.of(SharedAnswer.NOT_FOUND)
                : Stream.<SharedAnswer>empty();
        var sent =
                operation.getRequestBody() == null ? Stream.<SharedAnswer>empty() : Stream.of(SharedAnswer.TOO_LARGE);
        return Stream.of(always, key, named, sent).flatMap(answers -> answers);
    }
}
