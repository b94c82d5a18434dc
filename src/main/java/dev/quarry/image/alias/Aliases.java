package dev.quarry.image.alias;

import dev.quarry.access.Organizations;
import dev.quarry.image.SourceImages;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds, creates, changes and deletes aliases. */
@ApplicationScoped
class Aliases {

    private final AliasCatalog catalog;
    private final SourceImages images;
    private final Organizations organizations;

    Aliases(AliasCatalog catalog, SourceImages images, Organizations organizations) {
        this.catalog = catalog;
        this.images = images;
        this.organizations = organizations;
    }

    /**
     * Returns an alias. Fails with {@link ProblemType#ALIAS_NOT_FOUND} or {@link ProblemType#ORGANIZATION_NOT_FOUND}.
     */
    Uni<Alias> get(String organization, AliasName name) {
        return catalog.find(organization, name)
                .chain(found ->
                        found.map(alias -> Uni.createFrom().item(alias)).orElseGet(() -> missing(organization)));
    }

    /**
     * Points an alias to an image. Fails with {@link ProblemType#ALIAS_EXISTS} if the alias exists and
     * {@code overwrite} is false.
     */
    Uni<Named> put(String organization, AliasName name, String hash, boolean overwrite) {
        return images.get(organization, hash)
                .chain(image -> catalog.create(organization, name, image.hash())
                        .chain(made -> made.map(alias -> Uni.createFrom().item(new Named(alias, true)))
                                .orElseGet(() -> rename(organization, name, image.hash(), overwrite))));
    }

    /** Deletes an alias; fails as {@link #get} does. */
    Uni<Void> delete(String organization, AliasName name) {
        return catalog.delete(organization, name)
                .chain(gone -> gone ? Uni.createFrom().voidItem() : missing(organization));
    }

    private Uni<Named> rename(String organization, AliasName name, String hash, boolean overwrite) {
        return overwrite
                ? catalog.put(organization, name, hash)
                        .map(put -> put.orElseThrow(() -> new Problem(ProblemType.IMAGE_NOT_FOUND)))
                        .map(alias -> new Named(alias, false))
                : Uni.createFrom().failure(new Problem(ProblemType.ALIAS_EXISTS));
    }

    private <T> Uni<T> missing(String organization) {
        return organizations
                .get(organization)
                .chain(there -> Uni.createFrom().failure(new Problem(ProblemType.ALIAS_NOT_FOUND)));
    }

    /** @param isNew false if the alias existed before */
    record Named(Alias alias, boolean isNew) {}
}
