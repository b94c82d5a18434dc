package dev.quarry.catalog;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.quarry.access.Actor;
import dev.quarry.audit.AuditEvent;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Adds entries to the audit trail, within the transaction of the audited change. */
final class AuditRows {

    /** Inserts one entry per event. {@link #values} supplies the parameters. */
    static final String INSERT = """
            insert into audit_entry (organization, user_id, key_id, address, action, object, detail)
            select cast(:audited as text), cast(:actor as text), cast(:actor_key as text), cast(:address as text),
                e.action, e.object, e.detail
            from jsonb_to_recordset(cast(cast(:events as text) as jsonb)) as e (action text, object text, detail text)
            """;

    // One entry per organization of the user; a user without memberships gets one entry without an organization.
    private static final String INSERT_OF_USER = """
            insert into audit_entry (organization, user_id, key_id, address, action, object, detail)
            select m.organization, cast(:actor as text), cast(:actor_key as text), cast(:address as text),
                e.action, e.object, e.detail
            from jsonb_to_recordset(cast(cast(:events as text) as jsonb)) as e (action text, object text, detail text)
            left join membership m on m.user_id = cast(cast(:audited as text) as uuid)
            """;

    private AuditRows() {}

    static Uni<Void> add(Session session, String organization, List<AuditEvent> events) {
        return session.query(INSERT)
                .setAll(values(organization, events))
                .execute()
                .replaceWithVoid();
    }

    static Uni<Void> add(Session session, String organization, AuditEvent event) {
        return add(session, organization, List.of(event));
    }

    static Uni<Void> add(Mutiny.QueryProducer session, String organization, AuditEvent event) {
        return add(session.createNativeQuery(INSERT), organization, event);
    }

    /** Adds an event about a user to the audit trail of every organization the user is a member of. */
    static Uni<Void> addOfUser(Mutiny.QueryProducer session, String user, AuditEvent event) {
        return add(session.createNativeQuery(INSERT_OF_USER), user, event);
    }

    private static Uni<Void> add(Mutiny.Query<?> query, String audited, AuditEvent event) {
        values(audited, List.of(event)).forEach(query::setParameter);
        return query.executeUpdate().replaceWithVoid();
    }

    /** Returns all parameters of {@link #INSERT}. */
    static Map<String, @Nullable Object> values(String audited, List<AuditEvent> events) {
        var actor = Actor.current();
        var lines = JsonNodeFactory.instance.arrayNode();
        events.forEach(event -> lines.addObject()
                .put("action", event.action().word())
                .put("object", event.object())
                .put("detail", event.detail()));
        var values = new HashMap<String, @Nullable Object>();
        values.put("audited", audited);
        values.put("actor", actor.user());
        values.put("actor_key", actor.key());
        values.put("address", actor.address());
        values.put("events", lines.toString());
        return values;
    }
}
