package dev.quarry.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Cache;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.junit.jupiter.api.Test;

class KnownImagesTest {

    /** Caffeine finds these by names that change with what a cache does; without them an executable ends at its start. */
    @Test
    void a_native_executable_is_told_of_the_classes_that_the_cache_is_made_of() throws Exception {
        var cache = ((Cache<?, ?>) field(KnownImages.class, "byRevision", new KnownImages())).asMap();
        var nodes = field(cache.getClass().getSuperclass().getSuperclass(), "nodeFactory", cache);
        assertThat(KnownImages.class.getAnnotation(RegisterForReflection.class).classNames())
                .containsExactlyInAnyOrder(
                        cache.getClass().getName(), nodes.getClass().getName());
    }

    private static Object field(Class<?> type, String name, Object owner) throws ReflectiveOperationException {
        var field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(owner);
    }
}
