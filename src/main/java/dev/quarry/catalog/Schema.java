package dev.quarry.catalog;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Which version the database's schema has, asked without Flyway, so that a process that only serves needs none. */
@ApplicationScoped
public class Schema {

    /** The version that this program works with: the highest number in {@code db/migration}. */
    public static final int NEEDED = 12;

    private static final String IS_THERE = "select to_regclass('flyway_schema_history') is not null";
    private static final String VERSION =
            "select coalesce(max(cast(version as integer)), 0) from flyway_schema_history where success";

    private final Database database;

    Schema(Database database) {
        this.database = database;
    }

    /** The version that is there; 0 where there is no schema yet. */
    public Uni<Integer> version() {
        return database.stateless(session -> session.query(IS_THERE, Boolean.class)
                .one()
                .chain(there -> there
                        ? session.query(VERSION, Integer.class).one()
                        : Uni.createFrom().item(0)));
    }
}
