package dev.quarry.access;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every operation there is, from the compiled code: what an API document cannot hold (COPY) included. */
final class Operations {

    private Operations() {}

    static List<Operation> all() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.quarry").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(Operations::of)
                        .toList();
    }

    private static Stream<Operation> of(Class<?> resource) {
        var root = resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(method -> verbs(method)
                        .map(verb -> new Operation(
                                verb,
                                "/" + root
                                        + Optional.ofNullable(method.getAnnotation(Path.class))
                                                .map(path -> "/" + path.value())
                                                .orElse(""),
                                Optional.ofNullable(method.getAnnotation(Needs.class))
                                        .map(Needs::value))));
    }

    private static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value);
    }
}
