package dev.quarry.catalog;

import dev.quarry.reactive.Periodic;
import dev.quarry.reactive.Recurring;
import dev.quarry.reactive.Round;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/**
 * Runs ANALYZE on the tables of a new database as soon as they contain some rows. Without statistics the planner rates
 * any index on the organization as high as the primary key, and sessions cache such plans: each request then reads all
 * images, until autovacuum analyzes the tables up to a minute and many thousand uploads later (PostgreSQL, "Updating
 * Planner Statistics").
 */
@Singleton
class FirstLook implements Recurring {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** Minimum number of rows for statistics that distinguish the indexes. */
    private static final int ENOUGH = 100;

    // Without the privilege to analyze, PostgreSQL only issues a warning.
    private static final String LOOK = "analyze source_image, blob, image_field, image_count, object_journal,"
            + " organization, organization_usage";

    private static final String STATE = """
            select case
                when reltuples >= %1$d then 'SEEN'
                when (select count(*) from (select from source_image limit %1$d) i) = %1$d then 'DUE'
                else 'EMPTY' end
            from pg_class where oid = cast('source_image' as regclass)
            """.formatted(ENOUGH);

    private final Database database;
    private final Periodic looking;

    FirstLook(Vertx vertx, Database database) {
        this.database = database;
        this.looking = new Periodic(vertx, "first_analyze", PAUSE, Periodic.USUAL_LIMIT, this::look);
    }

    @Override
    public List<Periodic> rounds() {
        return List.of(looking);
    }

    private Uni<Void> look(Round round) {
        return database.stateless(session -> session.query(STATE, String.class)
                        .one()
                        .chain(state -> state.equals("DUE")
                                ? session.query(LOOK).execute().replaceWith(state)
                                : Uni.createFrom().item(state)))
                .invoke(state -> {
                    if (state.equals("SEEN")) {
                        looking.stop();
                    }
                })
                // Not logged: the requests that fail already report that the database is unavailable.
                .onFailure()
                .recoverWithItem("EMPTY")
                .replaceWithVoid();
    }
}
