package dev.quarry.catalog;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.quarry.access.Actor;
import dev.quarry.audit.AuditEvent;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Adds lines to the audit trail, within the transaction that does what they say. */
final class AuditRows {

    /** One line for each event; see {@link #bind}. */
    static final String INSERT = """
            insert into audit_entry (organization, user_id, key_id, address, action, object, detail)
            select cast(:audited as text), cast(:actor as text), cast(:actor_key as text), cast(:address as text),
                e.action, e.object, e.detail
            from jsonb_to_recordset(cast(cast(:events as text) as jsonb)) as e (action text, object text, detail text)
            """;

    // In every organization that the user is a member of; in none, where there is none.
    private static final String INSERT_OF_USER = """
            insert into audit_entry (organization, user_id, key_id, address, action, object, detail)
            select m.organization, cast(:actor as text), cast(:actor_key as text), cast(:address as text),
                e.action, e.object, e.detail
            from jsonb_to_recordset(cast(cast(:events as text) as jsonb)) as e (action text, object text, detail text)
            left join membership m on m.user_id = cast(cast(:audited as text) as uuid)
            """;

    private AuditRows() {}

    static Uni<Void> add(Mutiny.QueryProducer session, String organization, List<AuditEvent> events) {
        return bind(session.createNativeQuery(INSERT), organization, events)
                .executeUpdate()
                .replaceWithVoid();
    }

    static Uni<Void> add(Mutiny.QueryProducer session, String organization, AuditEvent event) {
        return add(session, organization, List.of(event));
    }

    /** For what concerns a user, and so every organization that it is a member of. */
    static Uni<Void> addOfUser(Mutiny.QueryProducer session, String user, AuditEvent event) {
        return bind(session.createNativeQuery(INSERT_OF_USER), user, List.of(event))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Sets all parameters of {@link #INSERT}. */
    static <Q extends Mutiny.AbstractQuery> Q bind(Q query, String audited, List<AuditEvent> events) {
        var actor = Actor.current();
        var lines = JsonNodeFactory.instance.arrayNode();
        events.forEach(event -> lines.addObject()
                .put("action", event.action().word())
                .put("object", event.object())
                .put("detail", event.detail()));
        query.setParameter("audited", audited);
        query.setParameter("actor", actor.user());
        query.setParameter("actor_key", actor.key());
        query.setParameter("address", actor.address());
        query.setParameter("events", lines.toString());
        return query;
    }
}
