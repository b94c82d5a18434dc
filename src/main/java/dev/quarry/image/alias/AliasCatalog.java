package dev.quarry.image.alias;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Metadata store of aliases. */
public interface AliasCatalog {

    Uni<Optional<Alias>> find(String organization, AliasName name);

    /** Creates an alias; empty if the name exists or the image has been removed. */
    Uni<Optional<Alias>> create(String organization, AliasName name, String hash);

    /** Creates an alias, or points an existing one to the image; empty if the image has been removed. */
    Uni<Optional<Alias>> put(String organization, AliasName name, String hash);

    /** Deletes an alias; false if it does not exist. */
    Uni<Boolean> delete(String organization, AliasName name);
}
