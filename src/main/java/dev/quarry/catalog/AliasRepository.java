package dev.quarry.catalog;

import dev.quarry.audit.AuditAction;
import dev.quarry.image.alias.Alias;
import dev.quarry.image.alias.AliasCatalog;
import dev.quarry.image.alias.AliasName;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Aliases in PostgreSQL. An alias is deleted together with the image it refers to. */
@ApplicationScoped
class AliasRepository implements AliasCatalog {

    private static final String FIND =
            "select hash, created from alias where organization = :organization and alias = :alias";

    // Selects from the image row, so that no alias is created for an image that was purged meanwhile.
    private static final String CREATE = """
            insert into alias (organization, alias, hash)
            select organization, :alias, hash from source_image where organization = :organization and hash = :hash
            on conflict (organization, alias) do nothing
            """;

    private static final String PUT = """
            insert into alias (organization, alias, hash)
            select organization, :alias, hash from source_image where organization = :organization and hash = :hash
            on conflict (organization, alias) do update set hash = excluded.hash
            """;

    private static final String DELETE = "delete from alias where organization = :organization and alias = :alias";

    private final Database database;
    private final Ledger ledger;

    AliasRepository(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    @Override
    public Uni<Optional<Alias>> find(String organization, AliasName name) {
        return database.stateless(session -> read(session, organization, name));
    }

    @Override
    public Uni<Optional<Alias>> create(String organization, AliasName name, String hash) {
        return ledger.write(
                organization,
                (session, tally) -> write(session, CREATE, organization, name, hash)
                        .invoke(made -> note(tally, made, AuditAction.ALIAS_PUT, name, "to " + hash))
                        .chain(made -> made == 1
                                ? read(session, organization, name)
                                : Uni.createFrom().item(Optional.empty())));
    }

    @Override
    public Uni<Optional<Alias>> put(String organization, AliasName name, String hash) {
        return ledger.write(
                organization,
                (session, tally) -> write(session, PUT, organization, name, hash)
                        .invoke(made -> note(tally, made, AuditAction.ALIAS_PUT, name, "to " + hash))
                        .chain(made -> made == 1
                                ? read(session, organization, name)
                                : Uni.createFrom().item(Optional.empty())));
    }

    @Override
    public Uni<Boolean> delete(String organization, AliasName name) {
        return ledger.write(
                        organization,
                        (session, tally) -> session.query(DELETE)
                                .set("organization", organization)
                                .set("alias", name.value())
                                .execute()
                                .invoke(gone -> note(tally, gone, AuditAction.ALIAS_DELETE, name, "")))
                .map(gone -> gone == 1);
    }

    private static void note(Tally tally, int changed, AuditAction action, AliasName name, String detail) {
        if (changed == 1) {
            tally.note(action, name.value(), detail);
        }
    }

    private static Uni<Integer> write(
            Session session, String statement, String organization, AliasName name, String hash) {
        return session.query(statement)
                .set("organization", organization)
                .set("alias", name.value())
                .set("hash", hash)
                .execute();
    }

    private static Uni<Optional<Alias>> read(Session session, String organization, AliasName name) {
        return session.query(FIND)
                .set("organization", organization)
                .set("alias", name.value())
                .oneOrNull()
                .map(row -> Optional.ofNullable(row)
                        .map(found -> new Alias(organization, name, (String) found[0], Columns.instant(found[1]))));
    }
}
