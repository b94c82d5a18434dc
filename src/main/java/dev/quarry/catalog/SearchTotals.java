package dev.quarry.catalog;

import dev.quarry.catalog.search.Plan;
import dev.quarry.catalog.search.Statement;
import dev.quarry.catalog.search.TotalSql;
import dev.quarry.search.Position;
import dev.quarry.search.Total;
import dev.quarry.search.grammar.Query;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many images a list has, and with that, how it is read.
 *
 * <p>Everything up to {@link TotalSql#EXACT} is counted, which is also what decides on the way; beyond that the total is
 * the planner's estimate, told as one. What would be dear to count is not counted at all, and what was estimated a moment
 * ago is neither counted nor estimated again.
 */
final class SearchTotals {

    private static final int TRIED = 3;
    /** In the planner's units, about 100 ms. */
    private static final double DEAR = 30_000;

    private final Session session;
    private final TotalSql sql;
    private final Query query;
    private final KnownEstimates known;

    SearchTotals(Session session, TotalSql sql, Query query, KnownEstimates known) {
        this.session = session;
        this.sql = sql;
        this.query = query;
        this.known = known;
    }

    /**
     * A way to read a list.
     *
     * @param counted how many images meet its condition, if that was counted
     * @param more whether there are more than those
     */
    record Chosen(Plan plan, @Nullable Long counted, boolean more) {

        boolean isSmall() {
            return counted != null && counted <= TotalSql.EXACT;
        }
    }

    Uni<Chosen> plan(Optional<Position> after) {
        if (after.isPresent()) {
            return chosen(new Plan(after.get().plan()), null);
        }
        var estimate = known.of(sql.organization(), query);
        if (estimate.isPresent()) {
            return Uni.createFrom().item(estimate.get().chosen());
        }
        var along = sql.along();
        return along.isPresent() ? chosen(along.get(), null) : choose().map(this::byIndexAlone);
    }

    private Chosen byIndexAlone(Chosen chosen) {
        return new Chosen(sql.byIndexAlone(chosen.plan()), chosen.counted(), chosen.more());
    }

    /** For what reads all rows, in whatever order. */
    Uni<Chosen> ofAll() {
        return query.isCounted()
                ? count(sql.counted()).map(counted -> new Chosen(Plan.ROWS, counted, false))
                : choose();
    }

    private Uni<Chosen> choose() {
        if (query.deleted() || !sql.hasIndexed()) {
            return chosen(Plan.ROWS, null);
        }
        if (sql.isUnion()) {
            return count(sql.upToAny())
                    .map(counted -> counted > TotalSql.EXACT
                            ? new Chosen(Plan.ROWS, counted, true)
                            : new Chosen(Plan.UNION, counted, false));
        }
        return smallest(0, 0, TotalSql.EXACT + 1);
    }

    private Uni<Chosen> smallest(int condition, int tried, long counted) {
        if (condition == query.conditions().size() || tried == TRIED) {
            return Uni.createFrom().item(new Chosen(Plan.ROWS, counted, true));
        }
        if (!sql.isIndexed(condition)) {
            return smallest(condition + 1, tried, counted);
        }
        return count(sql.upTo(condition))
                .chain(some -> some <= sql.few(condition)
                        ? chosen(Plan.set(condition), some)
                        : smallest(condition + 1, tried + 1, counted));
    }

    private static Uni<Chosen> chosen(Plan plan, @Nullable Long counted) {
        return Uni.createFrom().item(new Chosen(plan, counted, false));
    }

    Uni<Total> exact() {
        return query.isCounted()
                ? counted()
                : choose().chain(chosen -> count(sql.exact(chosen.plan()))).map(Total::exactly);
    }

    private Uni<Total> counted() {
        return count(sql.counted()).map(Total::exactly);
    }

    /** The total that a page tells, where it did not stand beside the page's places. */
    Uni<Total> of(Chosen chosen, Optional<Position> after, int offset, int items, int limit) {
        if (query.isCounted()) {
            return counted();
        }
        if (after.isPresent()) {
            return Uni.createFrom().item(after.get().total());
        }
        if (offset == 0 && items < limit) {
            return Uni.createFrom().item(Total.exactly(items));
        }
        var estimate = known.of(sql.organization(), query);
        if (estimate.isPresent()) {
            return Uni.createFrom().item(estimate.get().total());
        }
        if (chosen.more()) {
            return estimate(chosen);
        }
        var counted = chosen.counted();
        return counted != null && (sql.isOneSet() || chosen.plan().equals(Plan.UNION))
                ? Uni.createFrom().item(Total.exactly(counted))
                : cheaply(chosen);
    }

    private Uni<Total> cheaply(Chosen chosen) {
        var upTo = sql.upTo(chosen.plan());
        return explain(upTo)
                .chain(plans -> plans.cost() > DEAR
                        ? estimate(chosen)
                        : count(upTo)
                                .chain(counted -> counted > TotalSql.EXACT
                                        ? estimate(chosen)
                                        : Uni.createFrom().item(Total.exactly(counted))));
    }

    private Uni<Total> estimate(Chosen chosen) {
        return Uni.combine()
                .all()
                .unis(explain(sql.rows()), count(sql.all()))
                .with((plan, all) -> new Total(Math.min(all, Math.max(plan.rows(), TotalSql.EXACT + 1)), true))
                .invoke(total -> known.put(sql.organization(), query, new KnownEstimates.Estimate(chosen, total)));
    }

    private Uni<Long> count(Statement statement) {
        return session.query(statement, Long.class).one();
    }

    private Uni<ExplainedPlan> explain(Statement statement) {
        return session.query(statement.explained(), String.class).list().map(lines -> ExplainedPlan.of(lines.get(0)));
    }
}
