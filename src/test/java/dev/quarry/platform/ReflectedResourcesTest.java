package dev.quarry.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

class ReflectedResourcesTest {

    @Test
    void names_every_resource() {
        var resources = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.quarry").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .<Class<?>>map(type -> type.reflect())
                        .toList();
        assertThat(ReflectedResources.class
                        .getAnnotation(RegisterForReflection.class)
                        .targets())
                .containsExactlyInAnyOrderElementsOf(resources);
    }
}
