package dev.quarry.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarry.testkit.Api;
import dev.quarry.testkit.OnContext;
import dev.quarry.testkit.QuarryTest;
import dev.quarry.testkit.Stores;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines stay as they are until their time is over. */
@QuarryTest
class AuditRetentionTest {

    private static final String LINES = "select action from audit_entry where organization = ?";

    @Inject
    Vertx vertx;

    @Inject
    AuditCatalog catalog;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set user_id = 'somebody else'",
                "delete from audit_entry",
                "truncate audit_entry"
            })
    void nothing_of_the_trail_can_be_changed_or_taken_away(String statement) {
        var organization = Api.newOrganization();
        assertThatThrownBy(() -> Stores.update(statement)).hasMessageContaining("append-only");
        assertThat(Stores.column(LINES, organization)).containsExactly("organization.create");
    }

    @Test
    void a_line_ends_with_its_retention_and_not_before() {
        var organization = Api.newOrganization();
        end(Duration.ofHours(1));
        assertThat(Stores.column(LINES, organization)).containsExactly("organization.create");
        assertThat(end(Duration.ZERO)).isPositive();
        assertThat(Stores.column(LINES, organization)).isEmpty();
    }

    private int end(Duration retention) {
        return OnContext.await(vertx, () -> catalog.endOld(retention, 1_000_000));
    }
}
