package dev.quarry.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void tells_the_message_of_its_type_where_nothing_more_precise_is_given() {
        var problem = new Problem(ProblemType.NO_FILE);

        assertThat(problem.type()).isEqualTo(ProblemType.NO_FILE);
        assertThat(problem.detail()).isEqualTo(ProblemType.NO_FILE.message());
    }

    @Test
    void keeps_the_cause_out_of_what_the_client_reads() {
        var cause = new IllegalStateException("password=secret");
        var problem = new Problem(ProblemType.DATABASE_UNAVAILABLE, "The database is away.", cause);

        assertThat(problem).hasCause(cause).hasMessage("The database is away.");
        assertThat(problem.detail()).isEqualTo("The database is away.");
    }

    @Test
    void only_a_failure_pays_for_a_stack_trace() {
        assertThat(new Problem(ProblemType.INTERNAL_ERROR).getStackTrace()).isNotEmpty();
        assertThat(new Problem(ProblemType.NOT_AN_IMAGE).getStackTrace()).isEmpty();
    }
}
