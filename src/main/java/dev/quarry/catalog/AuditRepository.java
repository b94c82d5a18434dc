package dev.quarry.catalog;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.quarry.access.Actor;
import dev.quarry.audit.AuditCatalog;
import dev.quarry.audit.AuditEntry;
import dev.quarry.audit.AuditQuery;
import dev.quarry.audit.RefusedAttempt;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Audit trail in PostgreSQL. The database itself rejects changes to entries. */
@ApplicationScoped
class AuditRepository implements AuditCatalog {

    private static final String LIST = """
            select a.id, a.at, a.user_id, a.key_id, a.address, a.action, a.object, a.detail, a.outcome
            from audit_entry a join organization o on o.name = a.organization
            where a.organization = :organization and a.at >= o.created and a.id < :before
            order by a.id desc limit :limit
            """;

    private static final String ADD_REFUSED = """
            insert into audit_entry (organization, user_id, key_id, address, action, object, detail, outcome)
            select o.name, r.actor, r.key, r.address, r.method, r.path, r.reason, 'refused'
            from jsonb_to_recordset(cast(cast(:attempts as text) as jsonb)) as r (
                organization text, actor text, key text, address text, method text, path text, reason text)
            join organization o on o.name = r.organization
            """;

    private static final String SAY_HOW_LONG = "select set_config('quarry.audit_retention', :seconds || ' s', true)";

    // IDs increase with time, so this needs no index on the time.
    private static final String END_OLD = """
            delete from audit_entry where id in (
                select id from (select id, at from audit_entry order by id limit :limit) oldest
                where at <= now() - make_interval(secs => :retention))
            """;

    private final Database database;

    AuditRepository(Database database) {
        this.database = database;
    }

    @Override
    public Uni<List<AuditEntry>> list(String organization, AuditQuery query) {
        return database.stateless(session -> session.query(LIST)
                        .set("organization", organization)
                        .set("before", query.before())
                        .set("limit", query.limit())
                        .list())
                .map(rows -> rows.stream().map(AuditRepository::entry).toList());
    }

    @Override
    public Uni<Void> addRefused(Map<RefusedAttempt, Long> attempts) {
        var rows = JsonNodeFactory.instance.arrayNode();
        attempts.forEach((attempt, times) -> rows.addObject()
                .put("organization", attempt.organization())
                .put("actor", attempt.actor().user())
                .put("key", attempt.actor().key())
                .put("address", attempt.actor().address())
                .put("method", attempt.method())
                .put("path", attempt.path())
                .put("reason", times == 1 ? attempt.reason() : attempt.reason() + " (" + times + " times)"));
        return database.stateless(session -> session.query(ADD_REFUSED)
                        .set("attempts", rows.toString())
                        .execute())
                .replaceWithVoid();
    }

    @Override
    public Uni<Integer> endOld(Duration retention, int limit) {
        return database.transaction(session -> session.query(SAY_HOW_LONG, String.class)
                .set("seconds", Long.toString(retention.toSeconds()))
                .one()
                .chain(said -> session.query(END_OLD)
                        .set("limit", limit)
                        .set("retention", (double) retention.toSeconds())
                        .execute()));
    }

    private static AuditEntry entry(Object[] row) {
        return new AuditEntry(
                ((Number) row[0]).longValue(),
                Columns.instant(row[1]),
                new Actor((String) row[2], (String) row[3], (String) row[4]),
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8]);
    }
}
