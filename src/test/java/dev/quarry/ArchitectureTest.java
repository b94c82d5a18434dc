package dev.quarry;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The seams, held by the build. */
class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.quarry");

    @Test
    void only_the_s3_store_knows_the_minio_sdk() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.quarry.blob.s3..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.minio..", "okhttp3..")
                .because("another SDK, or none, must be a change of one package")
                .check(CODE);
    }

    @Test
    void only_one_package_knows_the_exif_library() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.quarry.exif..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.drew..", "com.adobe..")
                .because("a library that reads strangers' bytes must be easy to replace and to watch")
                .check(CODE);
    }

    @Test
    void only_the_catalog_knows_hibernate() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.quarry.catalog..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.hibernate..", "jakarta.persistence..", "io.quarkus.hibernate..", "io.vertx.pgclient..")
                .because("entities that leak turn every change of the schema into a change of everything")
                .check(CODE);
    }

    @Test
    void only_resources_filters_and_the_mapper_know_jax_rs() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Resource")
                .and()
                .haveSimpleNameNotEndingWith("Filter")
                .and()
                .haveSimpleNameNotEndingWith("Writer")
                .and()
                .haveSimpleNameNotEndingWith("Mapper")
                .and()
                .haveSimpleNameNotEndingWith("ApiDocument")
                .and()
                // Reads what the resources take.
                .doNotHaveSimpleName("AllowedMethods")
                .and()
                .areNotAnnotations()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .because("what a use case says must not depend on how it is asked")
                .check(CODE);
    }

    @Test
    void images_depend_on_no_adapter() {
        noClasses()
                .that()
                .resideInAPackage("dev.quarry.image..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.quarry.catalog..", "dev.quarry.blob.s3..", "dev.quarry.blob.file..")
                .because("stores are chosen by configuration, not by what is kept in them")
                .check(CODE);
    }

    @Test
    void formats_and_problems_stand_alone() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.quarry.format..",
                        "dev.quarry.upload.multipart..",
                        "dev.quarry.http.conditional..",
                        "dev.quarry.http.digest..",
                        "dev.quarry.http.range..",
                        "dev.quarry.search.grammar..",
                        "dev.quarry.catalog.search..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "jakarta..", "org.hibernate..", "io.smallrye..")
                .because("pure parsers can be fuzzed and tested without a container")
                .check(CODE);
    }

    @Test
    void packages_form_no_cycles() {
        slices().matching("dev.quarry.(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void nothing_waits() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.quarry.platform..")
                .should()
                .callMethod(io.smallrye.mutiny.Uni.class, "await")
                .because("an event loop that waits serves nobody; only the start may wait")
                .check(CODE);
    }

    @Test
    void entities_stay_inside() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Entity")
                .should()
                .resideInAPackage("dev.quarry.catalog..")
                .because("what is stored and what is told are two things")
                .check(CODE);
    }

    @Test
    void no_buffer_is_a_constant() {
        noFields()
                .that()
                .areStatic()
                .should()
                .haveRawType("io.vertx.core.buffer.Buffer")
                .because("a native executable cannot hold one: constants are made when it is built")
                .check(CODE);
    }

    @Test
    void names_say_what_a_class_is() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Service")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .because("these endings say nothing")
                .check(CODE);
    }
}
