package dev.quarry.trial;

import dev.quarry.access.NewOrganization;
import dev.quarry.access.Organization;
import dev.quarry.access.Organizations;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.quarkus.vertx.http.HttpServerStart;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.nio.file.Path;

/** Creates the organization of try mode and prints the next steps. */
class Welcome {

    // A one-pixel image, so that the printed command needs no file.
    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGN4kKAAAAOEAWF1ULeKAAAAAElFTkSuQmCC";

    private final Organizations organizations;

    Welcome(Organizations organizations) {
        this.organizations = organizations;
    }

    void prepare(@Observes StartupEvent start) throws Throwable {
        VertxContextSupport.subscribeAndAwait(this::organization);
    }

    /** Prints the next steps once the server listens. Earlier, the port could still turn out to be in use. */
    void started(@ObservesAsync HttpServerStart server) {
        System.out.println(text(server.options().getPort()));
    }

    private Uni<Organization> organization() {
        var name = LoopbackAccess.ORGANIZATION;
        return organizations
                .find(name)
                .chain(found -> found.map(there -> Uni.createFrom().item(there))
                        .orElseGet(() -> organizations.create(new NewOrganization(name, "My Company", ""))));
    }

    private static String text(int port) {
        var host = "http://localhost:" + port;
        var data = Path.of("quarry-data").toAbsolutePath();
        return """

               Quarry listens on %1$s
               API document and UI: %1$s/openapi and %1$s/docs

               Upload an image (no key needed from this machine):

                 echo %2$s | base64 -d | curl -F 'filedata=@-;filename=pixel.png' %1$s/sourceimages/%3$s

               Data is stored in %4$s. The file root-key in it contains the root key.
               Ctrl-C stops Quarry and its database.
               """.formatted(host, PIXEL, LoopbackAccess.ORGANIZATION, data);
    }
}
