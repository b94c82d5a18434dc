package dev.quarry.access;

import dev.quarry.http.AddressBlock;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import java.util.List;

/**
 * An API key with its owner and its restrictions.
 *
 * @param digest SHA-256 of the key
 * @param caller the caller that the key authenticates
 * @param expired whether the key had expired when it was looked up
 * @param allowed the addresses that the key is accepted from; empty for all
 */
public record KeyHolder(byte[] digest, Caller caller, boolean expired, List<AddressBlock> allowed) {

    /**
     * Returns the caller if the key is accepted from {@code address}.
     *
     * @throws Problem {@link ProblemType#KEY_EXPIRED} or {@link ProblemType#ADDRESS_NOT_ALLOWED}
     */
    Caller admit(String address) {
        if (expired) {
            throw new Problem(ProblemType.KEY_EXPIRED);
        }
        if (!allowed.isEmpty() && allowed.stream().noneMatch(block -> block.contains(address))) {
            throw new Problem(ProblemType.ADDRESS_NOT_ALLOWED);
        }
        return caller;
    }
}
