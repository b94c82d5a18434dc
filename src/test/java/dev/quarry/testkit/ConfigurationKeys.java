package dev.quarry.testkit;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every key below `quarry.` that the application knows, read from its mappings. */
public final class ConfigurationKeys {

    private ConfigurationKeys() {}

    /** @return the keys with their defaults, `none` where there is none */
    public static SortedMap<String, String> all() {
        var keys = new TreeMap<String, String>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.quarry").stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .map(type -> type.reflect())
                        .forEach(type ->
                                collect(type.getAnnotation(ConfigMapping.class).prefix(), type, keys));
        return keys;
    }

    private static void collect(String prefix, Class<?> group, Map<String, String> keys) {
        for (Method method : group.getMethods()) {
            var key =
                    prefix + "." + method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            if (method.getReturnType().getName().startsWith("dev.quarry.")
                    && method.getReturnType().isInterface()) {
                collect(key, method.getReturnType(), keys);
            } else {
                var standard = method.getAnnotation(WithDefault.class);
                keys.put(key, standard == null ? "none" : standard.value());
            }
        }
    }
}
