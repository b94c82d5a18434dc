package dev.quarry.catalog;

import dev.quarry.reactive.Periodic;
import dev.quarry.reactive.Recurring;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/**
 * Has PostgreSQL look at tables that begin to fill. Of a new table it knows nothing, takes any index of an organization for
 * as good as the primary key, and keeps the plans that it made so: each request reads all images, until autovacuum comes by,
 * up to a minute and many thousand uploads later (PostgreSQL, "Updating Planner Statistics").
 */
@Singleton
class FirstLook implements Recurring {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** So many rows that one index is seen to be better than another. */
    private static final int ENOUGH = 100;

    // A process that may not analyze is warned by PostgreSQL, and fails at nothing.
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
        this.looking = new Periodic(vertx, "Looking at new tables", PAUSE, this::look);
    }

    @Override
    public List<Periodic> rounds() {
        return List.of(looking);
    }

    private Uni<Void> look() {
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
                // Of a database that is away those tell whose requests fail.
                .onFailure()
                .recoverWithItem("EMPTY")
                .replaceWithVoid();
    }
}
