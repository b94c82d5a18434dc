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
 * Creates the API document at the first request for it. Quarkus parses it and renders it as JSON and YAML at every start,
 * which takes nearly a third of a native start.
 *
 * <p>The overridden method is package-private, so this class is in Quarkus' package. That requires one class loader for
 * both, which tests and development mode do not have.
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

    /** Creates the document if it does not exist yet, which takes some tenths of a second. */
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
