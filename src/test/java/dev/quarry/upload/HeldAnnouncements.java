package dev.quarry.upload;

import static org.awaitility.Awaitility.await;

import dev.quarry.testkit.Stores;
import dev.quarry.testkit.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;

/** Lets the journal entries of one organization wait on their way into the table, until it is closed. */
final class HeldAnnouncements implements AutoCloseable {

    private static final String TRIGGER = """
            create or replace function hold_announcement() returns trigger language plpgsql as $$
            begin
                perform pg_advisory_xact_lock_shared(hashtext(new.organization));
                return new;
            end $$;
            create or replace trigger hold_announcement before insert on object_journal
            for each row execute function hold_announcement()
            """;

    private static final String WAITING = "select 1 from pg_locks where locktype = 'advisory' and not granted"
            + " and cast(objid as bigint) = cast(hashtext(?) as bigint) & 4294967295";

    private final String organization;
    private final Connection holder;

    HeldAnnouncements(String organization) {
        Stores.update(TRIGGER);
        this.organization = organization;
        try {
            this.holder = TestPostgres.connect(Stores.pair().database());
            try (var lock = holder.prepareStatement("select pg_advisory_lock(hashtext(?))")) {
                lock.setString(1, organization);
                lock.execute();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void awaitOne() {
        await().until(() -> !Stores.column(WAITING, organization).isEmpty());
    }

    @Override
    public void close() {
        try {
            holder.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
