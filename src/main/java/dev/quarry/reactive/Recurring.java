package dev.quarry.reactive;

import java.util.List;

/** Bean with periodic work, which {@link ServingRounds} runs while the process serves requests. */
public interface Recurring {

    List<Periodic> rounds();
}
