package dev.quarry.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts of problems, for every package's tests. */
public final class Refusals {

    private Refusals() {}

    /** @return an assertion on what the client would read */
    public static AbstractStringAssert<?> assertRefused(ProblemType type, ThrowingCallable call) {
        var thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(Problem.class);
        var problem = (Problem) thrown;
        assertThat(problem.type()).isEqualTo(type);
        return assertThat(problem.detail());
    }
}
