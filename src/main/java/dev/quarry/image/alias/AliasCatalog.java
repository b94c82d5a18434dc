package dev.quarry.image.alias;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** What aliases need of the metadata store. */
public interface AliasCatalog {

    Uni<Optional<Alias>> find(String organization, AliasName name);

    /** Makes an alias; empty if there is one of that name already, or the image has gone. */
    Uni<Optional<Alias>> create(String organization, AliasName name, String hash);

    /** Makes an alias, or lets the one of that name mean another image; empty if that image has gone. */
    Uni<Optional<Alias>> put(String organization, AliasName name, String hash);

    /** False if there is none. */
    Uni<Boolean> delete(String organization, AliasName name);
}
