package dev.quarry.catalog;

import io.smallrye.mutiny.Uni;

/** The choice of an image's short hash, which is made once, when the image is. */
final class ShortHash {

    // The shortest free prefix of at least 6 digits; nearly always 6 will do, so only that one is tried first.
    static final String FREE = """
            case when %s then left(:hash, 6)
            else (select left(:hash, min(n)) from generate_series(7, 40) n where %s)
            end
            """.formatted(isFree("6"), isFree("n"));

    private static final int TRIES = 5;

    private ShortHash() {}

    /**
     * Whether no other hash begins with the same digits. Behind every digit comes 'g', so the next hash from a prefix on
     * begins with it or lies behind that. The next one alone is asked for, in the order of the primary key: for a range,
     * PostgreSQL takes any index of the organization as long as it knows nothing of a new table, and an upload reads all images.
     */
    private static String isFree(String digits) {
        return """
                coalesce((
                    select s.hash from source_image s
                    where s.organization = :organization and s.hash >= left(:hash, %1$s) and s.hash <> :hash
                    order by s.hash limit 1) >= left(:hash, %1$s) || 'g', true)""".formatted(digits);
    }

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
