package dev.quarry.platform;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/** What every operation that looks at a key may answer: written once, here, and not at each of them. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class KeyRefusals implements OASFilter {

    private static final String LINKS = "/links/";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().values().forEach(operation -> {
                    if (path.startsWith(LINKS)) {
                        // A link carries its own leave. An empty set of requirements does not get through annotations.
                        operation.setSecurity(List.of());
                    } else {
                        add(operation, "401", "Unauthorized");
                        add(operation, "429", "TooManyTries");
                    }
                }));
    }

    private static void add(Operation operation, String status, String component) {
        var responses = operation.getResponses();
        if (responses != null && !responses.hasAPIResponse(status)) {
            responses.addAPIResponse(status, OASFactory.createAPIResponse().ref(component));
        }
    }
}
