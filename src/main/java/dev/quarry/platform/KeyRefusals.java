package dev.quarry.platform;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;

/** What every operation that looks at a key may answer: written once, here, and not at each of them. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class KeyRefusals implements OASFilter {

    @Override
    public Operation filterOperation(Operation operation) {
        if (needsKey(operation)) {
            add(operation, "401", "Unauthorized");
            add(operation, "429", "TooManyTries");
        }
        return operation;
    }

    /** An operation of which nothing is said needs what the whole document needs; an empty list says that it is open. */
    private static boolean needsKey(Operation operation) {
        var security = operation.getSecurity();
        return security == null || !security.isEmpty();
    }

    private static void add(Operation operation, String status, String component) {
        var responses = operation.getResponses();
        if (responses != null && !responses.hasAPIResponse(status)) {
            responses.addAPIResponse(status, OASFactory.createAPIResponse().ref(component));
        }
    }
}
