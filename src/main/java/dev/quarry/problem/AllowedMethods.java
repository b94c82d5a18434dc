package dev.quarry.problem;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestPath;
import org.jboss.resteasy.reactive.server.mapping.URITemplate;
import org.jspecify.annotations.Nullable;

/**
 * The methods that a path supports, for the {@code Allow} header of a 405 (<a
 * href="https://www.rfc-editor.org/rfc/rfc9110#section-15.5.6">RFC 9110</a>). Quarkus REST does not provide them, so they
 * are read from the annotations of the resources, once, at the first 405.
 */
@Singleton
final class AllowedMethods {

    private final BeanManager beans;

    @Nullable
    private volatile RequestMapper<SortedSet<String>> paths;

    AllowedMethods(BeanManager beans) {
        this.beans = beans;
    }

    /**
     * @param path path of the request
     * @return method names in alphabetical order; empty if no resource has this path
     */
    SortedSet<String> of(String path) {
        var all = paths;
        if (all == null) {
            all = read();
            paths = all;
        }
        var match = all.map(path);
        return match == null ? Collections.emptySortedSet() : match.value;
    }

    private RequestMapper<SortedSet<String>> read() {
        Map<String, SortedSet<String>> found = new HashMap<>();
        for (var bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            var resource = bean.getBeanClass();
            if (resource.isAnnotationPresent(Path.class)) {
                for (var method : resource.getDeclaredMethods()) {
                    verb(method)
                            .ifPresent(verb -> found.computeIfAbsent(path(resource, method), any -> alwaysThere())
                                    .add(verb));
                }
            }
        }
        var templates = new ArrayList<RequestPath<SortedSet<String>>>();
        found.forEach((path, methods) -> {
            if (methods.contains(HttpMethod.GET)) {
                methods.add(HttpMethod.HEAD);
            }
            templates.add(new RequestPath<>(false, new URITemplate(path, false), methods));
        });
        return new RequestMapper<>(templates);
    }

    /** Returns the methods that Quarkus REST implements for every path. */
    private static SortedSet<String> alwaysThere() {
        var methods = new TreeSet<String>();
        methods.add(HttpMethod.OPTIONS);
        return methods;
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    /** Returns the full path template. Parameter names are unified because they differ between resources. */
    private static String path(Class<?> resource, Method method) {
        var own = method.getAnnotation(Path.class);
        var path = resource.getAnnotation(Path.class).value() + (own == null ? "" : own.value());
        return path.replaceAll("\\{\\w+", "{any");
    }
}
