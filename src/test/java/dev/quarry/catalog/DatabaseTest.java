package dev.quarry.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import dev.quarry.testkit.OnContext;
import dev.quarry.testkit.QuarryTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What PostgreSQL says of a statement reaches those who act on it. */
@QuarryTest
class DatabaseTest {

    @Inject
    Vertx vertx;

    @Inject
    Database database;

    @ParameterizedTest
    @ValueSource(strings = {"40P01", "40001"})
    void runs_a_transaction_again_that_others_were_in_the_way_of(String state) {
        var attempts = new AtomicInteger();
        transaction(session -> attempts.incrementAndGet() < 3
                ? fail(session, state)
                : session.query("select 1", Integer.class).one());
        assertThat(attempts).hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"57014", "53300", "08006"})
    void tells_that_the_database_cannot_be_used(String state) {
        assertThatThrownBy(() -> transaction(session -> fail(session, state)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.DATABASE_UNAVAILABLE));
    }

    @Test
    void names_the_unique_constraint_that_was_violated() {
        var failure = catchThrowable(() ->
                transaction(session -> session.query("insert into organization (name, id, display_name, billing_email)"
                                + " select 'twice', gen_random_uuid(), '', '' from generate_series(1, 2)")
                        .execute()));
        assertThat(SqlStates.violatedUnique(failure)).isEqualTo("organization_pkey");
    }

    @Test
    void does_not_blame_the_database_for_what_could_not_be_written_as_json() {
        var failure = new JsonGenerationException("as the test wants", (JsonGenerator) null);
        assertThatThrownBy(() -> transaction(session -> Uni.createFrom().failure(failure)))
                .satisfiesAnyOf(
                        thrown -> assertThat(thrown).isSameAs(failure),
                        thrown -> assertThat(thrown).hasRootCause(failure));
    }

    private Integer transaction(Function<Session, Uni<Integer>> work) {
        return OnContext.await(vertx, () -> database.transaction(work));
    }

    private static Uni<Integer> fail(Session session, String state) {
        return session.query("do $$ begin raise exception 'as the test wants' using errcode = '" + state + "'; end $$")
                .execute();
    }
}
