package dev.quarry.access;

import dev.quarry.http.AddressBlock;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import java.util.List;

/**
 * What is known of a key.
 *
 * @param digest its SHA-256
 * @param caller who uses it
 * @param expired whether its time is over
 * @param allowed the only addresses that it may be used from; empty for all
 */
public record KeyHolder(byte[] digest, Caller caller, boolean expired, List<AddressBlock> allowed) {

    /** @throws Problem {@link ProblemType#KEY_EXPIRED}, {@link ProblemType#KEY_ELSEWHERE} */
    Caller admit(String address) {
        if (expired) {
            throw new Problem(ProblemType.KEY_EXPIRED);
        }
        if (!allowed.isEmpty() && allowed.stream().noneMatch(block -> block.contains(address))) {
            throw new Problem(ProblemType.KEY_ELSEWHERE);
        }
        return caller;
    }
}
