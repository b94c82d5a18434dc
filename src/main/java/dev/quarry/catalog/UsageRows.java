package dev.quarry.catalog;

import dev.quarry.access.quota.Allowance;
import dev.quarry.access.quota.Quota;
import dev.quarry.access.quota.Usage;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/**
 * The 16 usage counters of an organization.
 *
 * <p>Each counter has a share of one 16th of the quota. As long as no counter exceeds its share, the sum does not
 * exceed the quota, so a change that stays within the share of its counter needs only this counter. Any other change
 * locks all counters, adds them up and levels them: distributes the sum evenly. An addition also does so if its counter
 * was last leveled under another quota, or while the quota was exceeded.
 */
final class UsageRows {

    // Splits a value into 16 parts that differ by at most one and add up to the value.
    private static final String PART = "(%s + 15 - u.shard) / 16";
    private static final String BYTES = "coalesce(o.quota_bytes, cast(:default_bytes as bigint))";
    private static final String IMAGES = "coalesce(o.quota_images, cast(:default_images as bigint))";
    private static final String CHANGE =
            "(select cast(:bytes as bigint) as bytes, cast(:images as bigint) as images) c";

    // One round trip instead of two.
    private static final String ADD_AND_AUDIT = "with counted as (" + add("organization o")
            + " returning 1), audited as (" + AuditRows.INSERT + ") select count(*) from counted";

    private static final String COMPLETE = """
            insert into organization_usage
            select cast(:organization as text), shard, 0, 0, -1, -1 from generate_series(0, 15) shard
            on conflict (organization, shard) do nothing
            """;

    private static final String LOCK =
            "select 1 from organization_usage where organization = :organization order by shard for update";

    // If the quota is exceeded, no counter gets a share: nothing can be added without leveling, even after one
    // has decreased.
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

    /**
     * Quota and usage of {@code organization o}. The usage is null if there is no quota and {@code :always} is false.
     */
    static final String ALLOWANCE_COLUMNS =
            BYTES + " as max_bytes, " + IMAGES + " as max_images, used.bytes as used_bytes, used.images as used_images";

    /** Joins the usage for {@link #ALLOWANCE_COLUMNS}. */
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
     * Returns the statement that adds to one counter, chosen by the process ID of the backend: concurrent connections
     * nearly always use different counters.
     *
     * @param from {@code organization o} and further relations; nothing is counted if one of them has no row
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
     * Adds to one counter and writes the audit entries. Returns false if only all counters together can decide whether
     * the change fits; the caller must then roll back.
     */
    static Uni<Boolean> addAndAudit(Session session, String organization, Tally tally, Quota standard) {
        var query = session.query(ADD_AND_AUDIT, Long.class);
        return bind(query, organization, tally, standard)
                .setAll(AuditRows.values(organization, tally.events()))
                .one()
                .map(counted -> counted == 1);
    }

    /**
     * Locks all counters, adds the change and levels them. Returns false, with nothing changed, if it exceeds the
     * quota.
     */
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

    /** @param from index in the row of the first of {@link #ALLOWANCE_COLUMNS} */
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
