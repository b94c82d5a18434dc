package dev.quarry.catalog;

import dev.quarry.catalog.KnownTotals.Known;
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
 * Determines the total of a list, and from the counts also its plan.
 *
 * <p>Counts up to {@link TotalSql#EXACT} images. Beyond that the total is the planner's estimate and marked as such,
 * and so is a total that would be expensive to count. {@linkplain KnownTotals Cached} totals are not counted again.
 */
final class SearchTotals {

    /** Maximum number of conditions whose images are counted to choose a plan. */
    private static final int TRIED = 3;
    /** Equals no snapshot: the entry is cached for its plan only, because each page of the list contains the total. */
    private static final String NO_SNAPSHOT = "-";
    /** Planner cost, about 100 ms, above which a total is estimated instead of counted. */
    private static final double DEAR = 30_000;

    private final Session session;
    private final TotalSql sql;
    private final Query query;
    private final KnownTotals known;

    SearchTotals(Session session, TotalSql sql, Query query, KnownTotals known) {
        this.session = session;
        this.sql = sql;
        this.query = query;
        this.known = known;
    }

    /**
     * Plan chosen for a list.
     *
     * @param counted number of images that meet the condition of the plan, or null if not counted
     * @param more whether the count exceeded its limit, so that the total is an estimate
     */
    record Chosen(Plan plan, @Nullable Counted counted, boolean more) {

        boolean isSmall() {
            return counted != null && counted.images <= TotalSql.EXACT;
        }

        /** Returns this if a page was read by this plan; else the plan of the page, without a count. */
        Chosen readBy(Plan way) {
            return way.equals(plan) ? this : new Chosen(way, null, false);
        }

        private Chosen uncounted() {
            return new Chosen(plan, null, more);
        }
    }

    /** @param snapshot PostgreSQL snapshot in which the images were counted */
    record Counted(long images, String snapshot) {}

    Uni<Chosen> plan(Optional<Position> after) {
        return after.map(position -> chosen(new Plan(position.plan()), null))
                .or(() -> known().map(known -> Uni.createFrom().item(known.chosen())))
                .orElseGet(this::chooseForPages);
    }

    private Optional<Known> known() {
        return known.of(sql.organization(), query);
    }

    private Uni<Chosen> chooseForPages() {
        return sql.along()
                .map(along -> chosen(along, null))
                .orElseGet(() -> choose().map(chosen ->
                        new Chosen(sql.byIndexAlone(chosen.plan()), chosen.counted(), chosen.more())));
    }

    /** Chooses a plan to read all images, in any order. */
    Uni<Chosen> ofAll() {
        return query.isCounted()
                ? count(sql.counted()).map(counted -> new Chosen(Plan.ROWS, counted, false))
                : choose();
    }

    private Uni<Chosen> choose() {
        if (query.deleted() || !sql.hasIndexed()) {
            return chosen(Plan.ROWS, null);
        }
        if (query.isUnion()) {
            return count(sql.upToAny())
                    .map(counted -> counted.images > TotalSql.EXACT
                            ? new Chosen(Plan.ROWS, counted, true)
                            : new Chosen(Plan.UNION, counted, false));
        }
        return smallest(0, 0);
    }

    private Uni<Chosen> smallest(int condition, int tried) {
        if (condition == query.conditions().size() || tried == TRIED) {
            return Uni.createFrom().item(new Chosen(Plan.ROWS, null, true));
        }
        if (!sql.isIndexed(condition)) {
            return smallest(condition + 1, tried);
        }
        return count(sql.upTo(condition))
                .chain(some -> some.images <= sql.few(condition)
                        ? chosen(Plan.set(condition), some)
                        : smallest(condition + 1, tried + 1));
    }

    private static Uni<Chosen> chosen(Plan plan, @Nullable Counted counted) {
        return Uni.createFrom().item(new Chosen(plan, counted, false));
    }

    Uni<Total> exact() {
        return query.isCounted() ? counted() : choose().chain(chosen -> exactly(sql.exact(chosen.plan())));
    }

    private Uni<Total> counted() {
        return exactly(sql.counted());
    }

    private Uni<Total> exactly(Statement statement) {
        return count(statement).map(counted -> Total.exactly(counted.images));
    }

    /** Returns the total that a page reports. */
    Uni<Total> of(Chosen chosen, Optional<Position> after, int offset, int limit, PageReading.Read page) {
        if (page.total().isPresent()) {
            var total = page.total().get();
            return Uni.createFrom().item(query.isCounted() ? total : kept(chosen, total, NO_SNAPSHOT));
        }
        if (query.isCounted()) {
            return counted();
        }
        if (after.isPresent()) {
            return Uni.createFrom().item(after.get().total());
        }
        if (offset == 0 && page.places().size() < limit) {
            return Uni.createFrom().item(Total.exactly(page.places().size()));
        }
        var known = known();
        return known.filter(total -> total.holdsIn(page.snapshot()))
                .map(total -> Uni.createFrom().item(total.total()))
                // An outdated entry also supplied the plan, without a count: choose again.
                .orElseGet(() -> known.map(outdated -> chooseForPages())
                        .orElseGet(() -> Uni.createFrom().item(chosen))
                        .chain(this::of));
    }

    private Uni<Total> of(Chosen chosen) {
        if (chosen.more()) {
            return estimate(chosen);
        }
        var counted = chosen.counted();
        return counted != null && (sql.isOneSet() || chosen.plan().equals(Plan.UNION))
                ? Uni.createFrom().item(kept(chosen, counted))
                : cheaply(chosen);
    }

    private Uni<Total> cheaply(Chosen chosen) {
        var upTo = sql.upTo(chosen.plan());
        return explain(upTo)
                .chain(plans -> plans.cost() > DEAR
                        ? estimate(chosen)
                        : count(upTo)
                                .chain(counted -> counted.images > TotalSql.EXACT
                                        ? estimate(chosen)
                                        : Uni.createFrom().item(kept(chosen, counted))));
    }

    private Uni<Total> estimate(Chosen chosen) {
        return Uni.combine().all().unis(explain(sql.rows()), count(sql.all())).with((plan, all) -> {
            var estimate = Math.min(all.images, Math.max(plan.rows(), TotalSql.EXACT + 1));
            return kept(chosen, new Total(estimate, true), all.snapshot);
        });
    }

    private Total kept(Chosen chosen, Counted counted) {
        return kept(chosen, Total.exactly(counted.images), counted.snapshot);
    }

    private Total kept(Chosen chosen, Total total, String snapshot) {
        // Deleted images leave the list when their retention is over, without a change of the snapshot.
        if (!query.deleted()) {
            known.put(sql.organization(), query, new Known(chosen.uncounted(), total, snapshot));
        }
        return total;
    }

    private Uni<Counted> count(Statement statement) {
        return session.query(statement.withSnapshot(), Object[].class)
                .one()
                .map(row -> new Counted(((Number) row[0]).longValue(), (String) row[1]));
    }

    private Uni<ExplainedPlan> explain(Statement statement) {
        return session.query(statement.explained(), String.class).list().map(lines -> ExplainedPlan.of(lines.get(0)));
    }
}
