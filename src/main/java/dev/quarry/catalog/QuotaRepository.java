package dev.quarry.catalog;

import dev.quarry.access.quota.Allowance;
import dev.quarry.access.quota.OwnQuota;
import dev.quarry.access.quota.Quota;
import dev.quarry.access.quota.QuotaCatalog;
import dev.quarry.access.quota.QuotaConfig;
import dev.quarry.audit.AuditAction;
import dev.quarry.audit.AuditEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Quotas in PostgreSQL. A new quota needs no update of the counters: each stores the quota it was leveled under. */
@ApplicationScoped
class QuotaRepository implements QuotaCatalog {

    private static final String SET = """
            update organization set quota_bytes = cast(:bytes as bigint), quota_images = cast(:images as bigint)
            where name = :organization
            """;

    private final Database database;
    private final Quota standard;

    QuotaRepository(Database database, QuotaConfig config) {
        this.database = database;
        this.standard = Quota.of(config);
    }

    @Override
    public Uni<Optional<Allowance>> find(String organization) {
        return database.stateless(session -> UsageRows.find(session, organization, standard));
    }

    @Override
    public Uni<Boolean> set(String organization, OwnQuota quota) {
        return database.transaction(session -> session.query(SET)
                .set("organization", organization)
                .set("bytes", quota.bytes())
                .set("images", quota.images())
                .execute()
                .map(changed -> changed == 1)
                .call(changed -> changed
                        ? AuditRows.add(session, organization, event(organization, quota))
                        : Uni.createFrom().voidItem()));
    }

    private static AuditEvent event(String organization, OwnQuota quota) {
        return new AuditEvent(
                AuditAction.ORGANIZATION_QUOTA,
                organization,
                "bytes: " + quota.bytes() + ", images: " + quota.images());
    }
}
