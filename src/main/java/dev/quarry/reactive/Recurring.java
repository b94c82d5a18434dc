package dev.quarry.reactive;

import java.util.List;

/** A bean with work that is done again and again as long as the process serves; {@link ServingRounds} sees to that. */
public interface Recurring {

    List<Periodic> rounds();
}
