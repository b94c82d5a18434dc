package dev.quarry.catalog;

import io.smallrye.mutiny.Uni;

/** Chooses the short hash of an image, once, when the image is created. */
final class ShortHash {

    // The shortest free prefix of at least 6 digits. Six digits nearly always suffice, so they are tried first, alone.
    static final String FREE = """
            case when %s then left(:hash, 6)
            else (select left(:hash, min(n)) from generate_series(7, 40) n where %s)
            end
            """.formatted(isFree("6"), isFree("n"));

    private static final int TRIES = 5;

    private ShortHash() {}

    /**
     * Returns the condition that no other hash starts with the same digits. 'g' sorts after every hex digit, so the
     * first other hash at or after the prefix either starts with the prefix or sorts after prefix + 'g'. The subquery
     * reads only this one, in the order of the primary key: for a range on a new table without statistics, PostgreSQL
     * may use any index on the organization, and each upload would read all images.
     */
    private static String isFree(String digits) {
        return """
                coalesce((
                    select s.hash from source_image s
                    where s.organization = :organization and s.hash >= left(:hash, %1$s) and s.hash <> :hash
                    order by s.hash limit 1) >= left(:hash, %1$s) || 'g', true)""".formatted(digits);
    }

    /**
     * Repeats a transaction that failed on a short hash that is already in use. Two concurrent transactions may choose
     * the same short hash for hashes with a common prefix; the slower one chooses again. An upsert may also miss a row
     * that another upsert is updating, and then violate the unique constraint on its short hash.
     */
    static <T> Uni<T> choosing(Uni<T> transaction) {
        return transaction
                .onFailure(failure -> "source_image_short_hash".equals(SqlStates.violatedUnique(failure)))
                .retry()
                .atMost(TRIES);
    }
}
