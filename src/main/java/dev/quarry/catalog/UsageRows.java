package dev.quarry.catalog;

import dev.quarry.access.quota.Allowance;
import dev.quarry.access.quota.Quota;
import dev.quarry.access.quota.Usage;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/**
 * The 16 counters of what an organization stores.
 *
 * <p>Each has a 16th of the quota for itself, so no sum exceeds the quota as long as no counter exceeds its part: what stays
 * within may be added without a look at the others. Everything else locks all of them, adds them up and levels them. So does
 * what finds them levelled under another quota than today's, or under one that was exceeded already.
 */
final class UsageRows {

    // 16 parts that differ by one at most and add up to the whole.
    private static final String PART = "(%s + 15 - u.shard) / 16";
    private static final String BYTES = "coalesce(o.quota_bytes, cast(:default_bytes as bigint))";
    private static final String IMAGES = "coalesce(o.quota_images, cast(:default_images as bigint))";
    private static final String CHANGE =
            "(select cast(:bytes as bigint) as bytes, cast(:images as bigint) as images) c";

    // One way to the database instead of two.
    private static final String ADD_AND_AUDIT = "with counted as (" + add("organization o")
            + " returning 1), audited as (" + AuditRows.INSERT + ") select count(*) from counted";

    private static final String COMPLETE = """
            insert into organization_usage
            select cast(:organization as text), shard, 0, 0, -1, -1 from generate_series(0, 15) shard
            on conflict (organization, shard) do nothing
            """;

    private static final String LOCK =
            "select 1 from organization_usage where organization = :organization order by shard for update";

    // No counter has a part of a quota that is exceeded: nothing may be added, whichever counter has become less.
    private static final String LEVEL =
            """
            update organization_usage u set
                bytes = %s,
                images = %s,
                quota_bytes = case when t.bytes <= t.max_bytes then t.max_bytes else -1 end,
                quota_images = case when t.images <= t.max_images then t.max_images else -1 end
            from (
                select cast(sum(s.bytes) as bigint) + c.bytes as bytes, cast(sum(s.images) as bigint) + c.images as images,
                    c.bytes > 0 as more_bytes, c.images > 0 as more_images, %s as max_bytes, %s as max_images
                from organization o join organization_usage s on s.organization = o.name cross join %s
                where o.name = :organization
                group by c.bytes, c.images, o.quota_bytes, o.quota_images) t
            where u.organization = :organization
            and (t.bytes <= t.max_bytes or not t.more_bytes) and (t.images <= t.max_images or not t.more_images)
            """.formatted(PART.formatted("t.bytes"), PART.formatted("t.images"), BYTES, IMAGES, CHANGE);

    /** Columns of {@code organization o}; what is used is null where nothing limits it and nobody wants to know. */
    static final String ALLOWANCE_COLUMNS =
            BYTES + " as max_bytes, " + IMAGES + " as max_images, used.bytes as used_bytes, used.images as used_images";

    /** Joins what {@link #ALLOWANCE_COLUMNS} shows, where there is a limit. */
    static final String ALLOWANCE_JOIN = """
            left join lateral (
                select cast(sum(s.bytes) as bigint) as bytes, cast(sum(s.images) as bigint) as images
                from organization_usage s
                where s.organization = o.name and (:always or %s < %d or %s < %d)) used on true
            """.formatted(BYTES, Quota.UNLIMITED, IMAGES, Quota.UNLIMITED);

    private static final String FIND =
            "select " + ALLOWANCE_COLUMNS + " from organization o " + ALLOWANCE_JOIN + " where o.name = :organization";

    private UsageRows() {}

    /**
     * Connections that work at once have different process numbers, and so nearly always different counters.
     *
     * @param from {@code organization o} and what else must have a row for anything to be counted
     */
    static String add(String from) {
        return """
            update organization_usage u set bytes = u.bytes + c.bytes, images = u.images + c.images
            from %s, %s
            where u.organization = :organization and u.shard = pg_backend_pid() %% 16 and o.name = u.organization
            and (c.bytes <= 0 or (u.quota_bytes = %s and u.bytes + c.bytes <= %s))
            and (c.images <= 0 or (u.quota_images = %s and u.images + c.images <= %s))
            """.formatted(
                        from, CHANGE, BYTES, PART.formatted("u.quota_bytes"), IMAGES, PART.formatted("u.quota_images"));
    }

    /**
     * Counts, and writes into the audit trail; false if only a look at all counters can tell whether it fits, and then the
     * transaction must not be committed.
     */
    static Uni<Boolean> addAndAudit(Session session, String organization, Tally tally, Quota standard) {
        var query = session.query(ADD_AND_AUDIT, Long.class);
        return bind(query, organization, tally, standard)
                .setAll(AuditRows.values(organization, tally.events()))
                .one()
                .map(counted -> counted == 1);
    }

    /** Locks all counters; false, with nothing changed, if it does not fit. */
    static Uni<Boolean> level(Session session, String organization, Tally tally, Quota standard) {
        return session.query(COMPLETE)
                .set("organization", organization)
                .execute()
                .chain(() -> session.query(LOCK, Integer.class)
                        .set("organization", organization)
                        .list())
                .chain(() -> bind(session.query(LEVEL), organization, tally, standard)
                        .execute())
                .map(changed -> changed > 0);
    }

    static Uni<Optional<Allowance>> find(Session session, String organization, Quota standard) {
        return session.query(FIND)
                .set("organization", organization)
                .set("default_bytes", standard.bytes())
                .set("default_images", standard.images())
                .set("always", true)
                .oneOrNull()
                .map(row -> Optional.ofNullable(row).map(found -> allowance(found, 0)));
    }

    /** @param from where in the row {@link #ALLOWANCE_COLUMNS} begin */
    static Allowance allowance(Object[] row, int from) {
        return new Allowance(
                new Quota(number(row[from]), number(row[from + 1])),
                new Usage(number(row[from + 2]), number(row[from + 3])));
    }

    private static long number(Object column) {
        return column == null ? 0 : ((Number) column).longValue();
    }

    static <R> Session.Query<R> bind(Session.Query<R> query, String organization, Tally tally, Quota standard) {
        return query.set("organization", organization)
                .set("bytes", tally.bytes())
                .set("images", tally.images())
                .set("default_bytes", standard.bytes())
                .set("default_images", standard.images());
    }
}
