package dev.quarry.catalog;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.quarry.stats.Day;
import dev.quarry.stats.Period;
import dev.quarry.stats.StatisticsCatalog;
import dev.quarry.stats.Traffic;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Statistics in PostgreSQL, by UTC day of the database clock. */
@ApplicationScoped
class StatisticsRepository implements StatisticsCatalog {

    private static final String TODAY = "cast(now() at time zone 'UTC' as date)";

    // In the order of the names, so that two replicas do not deadlock. The join skips organizations that were deleted.
    private static final String ADD_DOWNLOADS = """
            insert into organization_day as d (organization, day, downloads, bytes_downloaded)
            select o.name, %s, t.downloads, t.bytes
            from jsonb_to_recordset(cast(cast(:downloads as text) as jsonb))
                as t (organization text, downloads bigint, bytes bigint)
            join organization o on o.name = t.organization
            order by o.name
            on conflict (organization, day) do update set
                downloads = d.downloads + excluded.downloads,
                bytes_downloaded = d.bytes_downloaded + excluded.bytes_downloaded
            """.formatted(TODAY);

    private static final String NOTE_STORED = """
            insert into organization_day as d (organization, day, space_in_bytes, number_of_files)
            select u.organization, %s, u.bytes, u.images
            from (
                select organization, sum(bytes) as bytes, sum(images) as images from organization_usage
                where :all or organization = any (string_to_array(:organizations, ','))
                group by organization) u
            left join lateral (
                select space_in_bytes, number_of_files from organization_day p
                where p.organization = u.organization and p.space_in_bytes is not null
                order by p.day desc limit 1) last on true
            where (u.bytes, u.images) <> (coalesce(last.space_in_bytes, 0), coalesce(last.number_of_files, 0))
            order by u.organization
            on conflict (organization, day) do update set
                space_in_bytes = excluded.space_in_bytes, number_of_files = excluded.number_of_files
            """.formatted(TODAY);

    private static final String DAYS = """
            select to_char(s.day, 'YYYY-MM-DD'),
                cast(case when s.day = %1$s then (
                    select coalesce(sum(bytes), 0) from organization_usage where organization = :organization)
                    else coalesce(stored.space_in_bytes, 0) end as bigint),
                cast(case when s.day = %1$s then (
                    select coalesce(sum(images), 0) from organization_usage where organization = :organization)
                    else coalesce(stored.number_of_files, 0) end as bigint),
                coalesce(d.downloads, 0), coalesce(d.bytes_downloaded, 0)
            from (
                select cast(generate_series(
                    cast(cast(:from as text) as date), least(cast(cast(:to as text) as date), %1$s), interval '1 day')
                    as date) as day) s
            left join organization_day d on d.organization = :organization and d.day = s.day
            left join lateral (
                select space_in_bytes, number_of_files from organization_day p
                where p.organization = :organization and p.day <= s.day and p.space_in_bytes is not null
                order by p.day desc limit 1) stored on true
            order by s.day desc
            """.formatted(TODAY);

    private final Database database;

    StatisticsRepository(Database database) {
        this.database = database;
    }

    @Override
    public Uni<Void> addDownloads(Map<String, Traffic> downloads) {
        var rows = JsonNodeFactory.instance.arrayNode();
        downloads.forEach((organization, traffic) -> rows.addObject()
                .put("organization", organization)
                .put("downloads", traffic.downloads())
                .put("bytes", traffic.bytes()));
        return database.stateless(session -> session.query(ADD_DOWNLOADS)
                        .set("downloads", rows.toString())
                        .execute())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> noteStored(Set<String> organizations) {
        return note(false, organizations);
    }

    @Override
    public Uni<Void> noteAllStored() {
        return note(true, Set.of());
    }

    /** Joins the names; no name of an organization contains a comma. */
    private Uni<Void> note(boolean all, Set<String> organizations) {
        return database.stateless(session -> session.query(NOTE_STORED)
                        .set("all", all)
                        .set("organizations", String.join(",", organizations))
                        .execute())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Day>> days(String organization, Period period) {
        return database.stateless(session -> session.query(DAYS)
                        .set("organization", organization)
                        .set("from", period.from().toString())
                        .set("to", period.to().toString())
                        .list())
                .map(rows -> rows.stream().map(StatisticsRepository::day).toList());
    }

    private static Day day(Object[] row) {
        return new Day(
                LocalDate.parse((String) row[0]),
                number(row[1]),
                number(row[2]),
                new Traffic(number(row[3]), number(row[4])));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
