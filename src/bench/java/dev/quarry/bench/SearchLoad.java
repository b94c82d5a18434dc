package dev.quarry.bench;

import dev.quarry.testkit.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Lists of an organization with a million images, beside a hundred others. Each kind of list is held against the same
 * statement by a client that does nothing else, and against a look-up of the page's images by primary key. With the
 * property {@code bench.database} on one that was filled before. The
 * look-up goes over HTTP, too: it is the least that could serve such a page.
 */
final class SearchLoad {

    private static final int IMAGES = Integer.getInteger("bench.images", 1_000_000);
    private static final int TIMES = 200;
    private static final int CONNECTIONS = 4;
    private static final int ROUNDS = 2;
    private static final int PAGES = 1000;
    private static final String LIMIT = "limit=100&";

    private SearchLoad() {}

    static void run(Stage stage) throws Exception {
        var filled = System.getProperty("bench.database");
        var database = filled == null ? stage.database() : filled;
        try (var quarry = stage.launchOn(database)) {
            // It has migrated when it listens.
            quarry.port();
            if (filled == null) {
                Images.fill(database, IMAGES);
            }
            System.out.printf("%n%d images, Quarry on port %d%n", IMAGES, quarry.port());
            try (var connection = TestPostgres.connect(database);
                    var bare = new BareSelect(database)) {
                var load = new SearchLoad.Run(new Pages(quarry), connection, bare, quarry.pid(), stage.store());
                load.warmUp();
                load.walk();
                if (!Boolean.getBoolean("bench.throughput-only")) {
                    load.kinds();
                    load.facets();
                }
                var deep = load.depth();
                load.throughput(deep);
            }
        }
    }

    /** How long one kind of list took, in turns with the same SQL and with a look-up by primary key; milliseconds. */
    private record Timed(
            Kind kind, String first, long read, List<Double> ours, List<Double> theirs, List<Double> looked) {

        void print(double limit) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f | %d | %.1f | %.2f | %.2f | %s |%n",
                    kind.name(),
                    share(ours, 0.5),
                    share(ours, 0.99),
                    read,
                    share(theirs, 0.5),
                    share(ours, 0.5) / share(theirs, 0.5),
                    share(ours, 0.99) / limit,
                    first.substring(first.indexOf(':') + 1, first.indexOf(",\"items\""))
                            .replace(",\"total_is_estimate\":true", " (estimate)"));
        }
    }

    private record Run(Pages pages, Connection connection, BareSelect keys, long quarry, Store store) {

        void warmUp() {
            var all = together(Kind.SINGLE, Kind.JOINED);
            WarmUp.ofRequests(
                    () -> Round.run(
                            PAGES,
                            CONNECTIONS,
                            n -> pages.drain(LIMIT + all.get(n % all.size()).escaped())),
                    () -> Round.run(PAGES, CONNECTIONS, n -> byKeys()));
        }

        private void byKeys() {
            Client.drain(keys.page(Images.ORGANIZATION));
        }

        void kinds() throws SQLException {
            var bare = new BareList(connection);
            var timed = new ArrayList<Timed>();
            for (var kind : together(Kind.SINGLE, Kind.JOINED)) {
                timed.add(measure(kind, bare));
            }
            // It is one and the same look-up each time, so that all of them together say most of its slowest.
            var limit = timed.stream().flatMap(kind -> kind.looked.stream()).toList();
            System.out.printf(
                    Locale.ROOT,
                    "%na page of 100 by primary key, %d times: p50 %.1f ms, p99 %.1f ms%n",
                    limit.size(),
                    share(limit, 0.5),
                    share(limit, 0.99));
            System.out.printf("%n| page of 100 | p50 ms | p99 ms | rows read | same SQL, p50 ms | ratio p50"
                    + " | ratio to p99 by primary key | total |%n");
            System.out.println("|---|---|---|---|---|---|---|---|");
            timed.forEach(kind -> kind.print(share(limit, 0.99)));
        }

        private Timed measure(Kind kind, BareList bare) {
            var first = pages.get(LIMIT + kind.escaped());
            var statement = bare.first(kind, Pages.cursor(first));
            var read = RowsRead.of(bare.explain(statement));
            var timed = new Timed(kind, first, read, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (var n = 0; n < TIMES; n++) {
                timed.ours.add(millis(() -> pages.get(LIMIT + kind.escaped())));
                timed.theirs.add(millis(() -> bare.run(statement)));
                timed.looked.add(millis(this::byKeys));
            }
            return timed;
        }

        /**
         * The last page of all, reached by cursors, beside the first, in turns.
         *
         * @return that of the newest first
         */
        Kind depth() {
            var deepest = new ArrayList<Kind>();
            System.out.printf(
                    "%n| page %d beside page 1 | page 1, p50 ms | deep, p50 ms | ratio |%n|---|---|---|---|%n",
                    IMAGES / 100);
            for (var sort : List.of("created desc", "user:int:number desc")) {
                var query = "sort=" + sort.replace(" ", "%20");
                var cursor = Pages.cursor(pages.get("limit=1900&" + query));
                for (var passed = 1900; passed < IMAGES - 2000; passed += 2000) {
                    cursor = Pages.cursor(pages.get("limit=2000&" + query + "&offset=" + cursor));
                }
                var deep = LIMIT + query + "&offset=" + cursor;
                deepest.add(new Kind("page " + IMAGES / 100, query + "&offset=" + cursor));
                var shallow = new ArrayList<Double>();
                var far = new ArrayList<Double>();
                for (var n = 0; n < TIMES; n++) {
                    shallow.add(millis(() -> pages.get(LIMIT + query)));
                    far.add(millis(() -> pages.get(deep)));
                }
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %.1f | %.1f | %.2f |%n",
                        sort,
                        share(shallow, 0.5),
                        share(far, 0.5),
                        share(far, 0.5) / share(shallow, 0.5));
            }
            return deepest.get(0);
        }

        /** Page after page, each of which nobody asked for before. */
        void walk() {
            var times = new ArrayList<Double>();
            var query = LIMIT + "sort=height";
            var page = pages.get(query);
            for (var n = 0; n < PAGES; n++) {
                var next = query + "&offset=" + Pages.cursor(page);
                var begin = System.nanoTime();
                page = pages.get(next);
                times.add((System.nanoTime() - begin) / 1e6);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%n%d pages of 100, one after the other, read for the first time: p50 %.1f ms, p99 %.1f ms%n",
                    PAGES,
                    share(times, 0.5),
                    share(times, 0.99));
        }

        void facets() {
            System.out.printf("%n| facets | p50 ms | p99 ms |%n|---|---|---|%n");
            for (var kind : Kind.FACETS) {
                var times = new ArrayList<Double>();
                for (var n = 0; n < 20; n++) {
                    times.add(millis(() -> pages.get(kind.escaped())));
                }
                System.out.printf(
                        Locale.ROOT, "| %s | %.0f | %.0f |%n", kind.name(), share(times, 0.5), share(times, 0.99));
            }
        }

        /** Over several connections at once, in turns with the least that could serve a page. */
        void throughput(Kind deep) {
            System.out.printf(
                    "%n| pages of 100, %d connections | pages/s | p50 ms | p99 ms | 100 by primary key, pages/s"
                            + " | ratio | CPU of Quarry, ms | of PostgreSQL | of the client |%n",
                    CONNECTIONS);
            System.out.println("|---|---|---|---|---|---|---|---|---|");
            for (var kind : together(List.of(deep), Kind.SINGLE)) {
                var shares = new Shares(quarry, store);
                var turns = new Turns(shares, new Shares(keys.pid(), store))
                        .take(
                                ROUNDS,
                                () -> Round.run(PAGES, CONNECTIONS, n -> pages.drain(LIMIT + kind.escaped())),
                                () -> Round.run(PAGES, CONNECTIONS, n -> byKeys()));
                var our = turns.ours();
                var limit = turns.limits();
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %.0f | %.1f | %.1f | %.0f | %.2f | %.2f | %.2f | %.2f |%n",
                        kind.name(),
                        our.perSecond(),
                        our.percentile(0.5),
                        our.percentile(0.99),
                        limit.perSecond(),
                        our.perSecond() / limit.perSecond(),
                        shares.quarry(ROUNDS * PAGES),
                        shares.postgres(ROUNDS * PAGES),
                        shares.client(ROUNDS * PAGES));
            }
        }
    }

    private static List<Kind> together(List<Kind> some, List<Kind> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static double millis(Runnable call) {
        var begin = System.nanoTime();
        call.run();
        return (System.nanoTime() - begin) / 1e6;
    }

    private static double share(List<Double> times, double share) {
        return times.stream().sorted().toList().get((int) (share * (times.size() - 1)));
    }
}
