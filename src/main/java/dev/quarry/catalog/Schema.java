package dev.quarry.catalog;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the version of the database schema without Flyway, so that a process that does not migrate needs no Flyway. */
@ApplicationScoped
public class Schema {

    /** Version that this release requires: the highest number in {@code db/migration}. */
    public static final int NEEDED = 13;

    private static final String IS_THERE = "select to_regclass('flyway_schema_history') is not null";
    private static final String VERSION =
            "select coalesce(max(cast(version as integer)), 0) from flyway_schema_history where success";

    private final Database database;

    Schema(Database database) {
        this.database = database;
    }

    /** Returns the version of the schema in the database; 0 if there is none. */
    public Uni<Integer> version() {
        return database.stateless(session -> session.query(IS_THERE, Boolean.class)
                .one()
                .chain(there -> there
                        ? session.query(VERSION, Integer.class).one()
                        : Uni.createFrom().item(0)));
    }
}
