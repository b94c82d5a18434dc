package dev.quarry.platform;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;

/** Marks the fields of response records as required in the OpenAPI document, unless they are nullable. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class RequiredFields implements OASFilter {

    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final DotName PROPERTY = DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");

    private final IndexView index;

    public RequiredFields(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var schemas = document.getComponents().getSchemas();
        for (var annotation : index.getAnnotations(SCHEMA)) {
            var target = annotation.target();
            if (target.kind() != AnnotationTarget.Kind.CLASS
                    || !target.asClass().isRecord()) {
                continue;
            }
            var name = annotation.value("name");
            var schema = name == null ? null : schemas.get(name.asString());
            if (schema != null) {
                // Replaces the list, because the filter runs more than once.
                schema.setRequired(target.asClass().recordComponentsInDeclarationOrder().stream()
                        .map(component -> target.asClass().field(component.name()))
                        .filter(field -> !field.type().hasAnnotation(NULLABLE))
                        .map(RequiredFields::nameOf)
                        .toList());
            }
        }
    }

    private static String nameOf(FieldInfo field) {
        var named = field.annotation(PROPERTY);
        return named == null ? field.name() : named.value().asString();
    }
}
