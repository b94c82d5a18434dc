package io.quarkus.smallrye.openapi.runtime;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import io.quarkus.smallrye.openapi.runtime.filter.AutoSecurityFilter;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/**
 * Makes the API document when it is first asked for. Quarkus reads it, and writes it as JSON and as YAML, at every start,
 * which is nearly a third of what a native start takes.
 *
 * <p>It stands in Quarkus' own package because the method that does that is visible nowhere else. That takes one class loader
 * for both, which tests and development mode do not have.
 */
@IfBuildProfile(anyOf = {"prod", "try"})
@Singleton
@Alternative
@Priority(1)
public class OpenApiOnDemand extends OpenApiDocumentService {

    private Runnable left = () -> {};

    OpenApiOnDemand() {}

    @Override
    synchronized void prepareDocument(
            AutoSecurityFilter security, Map<RunStage, List<String>> filters, String documentName) {
        var before = left;
        left = () -> {
            before.run();
            super.prepareDocument(security, filters, documentName);
        };
    }

    /** Takes some tenths of a second the first time, and nothing later. */
    public synchronized void make() {
        left.run();
        left = () -> {};
    }

    @Override
    public byte[] getDocument(String documentName, Format format) {
        make();
        return super.getDocument(documentName, format);
    }
}
