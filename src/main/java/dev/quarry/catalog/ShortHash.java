package dev.quarry.catalog;

import io.smallrye.mutiny.Uni;

/** The choice of an image's short hash, which is made once, when the image is. */
final class ShortHash {

    // The shortest free prefix of at least 6 digits; nearly always 6 will do, so only that one is tried first.
    // Behind every digit comes 'g', so a range holds exactly the hashes that begin with a prefix.
    static final String FREE = """
            case when not exists (
                select from source_image s
                where s.organization = :organization
                  and s.hash >= left(:hash, 6) and s.hash < left(:hash, 6) || 'g' and s.hash <> :hash)
            then left(:hash, 6)
            else (
                select left(:hash, min(n)) from generate_series(7, 40) n
                where not exists (
                    select from source_image s
                    where s.organization = :organization
                      and s.hash >= left(:hash, n) and s.hash < left(:hash, n) || 'g' and s.hash <> :hash))
            end
            """;

    private static final int TRIES = 5;

    private ShortHash() {}

    /**
     * Two images that begin alike may choose one short hash at once; the slower transaction chooses again. And an upsert
     * may overlook a row that another one is just rewriting, and then stumbles over its short hash.
     */
    static <T> Uni<T> choosing(Uni<T> transaction) {
        return transaction
                .onFailure(failure -> "source_image_short_hash".equals(SqlStates.violatedUnique(failure)))
                .retry()
                .atMost(TRIES);
    }
}
