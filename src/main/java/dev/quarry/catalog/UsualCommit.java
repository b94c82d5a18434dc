package dev.quarry.catalog;

import dev.quarry.access.quota.Quota;
import dev.quarry.audit.AuditAction;
import dev.quarry.blob.BlobKey;
import dev.quarry.catalog.search.ImageColumns;
import dev.quarry.image.NewImage;
import dev.quarry.image.SourceImage;
import io.smallrye.mutiny.Uni;

/**
 * Commits the usual upload in one statement, which is its own transaction: the organization does not store the bytes,
 * the image is new, and both fit into the quota. The transaction of {@link ImageCommit}, for all other cases, needs
 * five round trips to the database.
 *
 * <p>In any other case the statement fails and changes nothing; see {@link #isUnusual}.
 */
final class UsualCommit {

    // Each step needs a row of the previous one. If a row is missing, the final select divides by zero: plain SQL
    // has no other way to raise an error.
    private static final String SQL = "with " + BlobRows.NAME_OBJECT + ", "
            + """
            kept as (
                insert into source_image (%s) select %s from settled
                on conflict (organization, hash) do nothing
                returning *),
            counted as (%s returning 1),
            audited as (%s)
            select 1 / (select cast(count(*) as integer) from counted), %s
            from (select) always left join kept i on true left join named b on true
            """.formatted(
                            ImageUpsert.COLUMNS,
                            ImageUpsert.VALUES,
                            UsageRows.add("organization o, kept"),
                            AuditRows.INSERT,
                            ImageColumns.ALL);

    private UsualCommit() {}

    static Uni<SourceImage> run(Session session, NewImage image, BlobKey key, Quota standard) {
        var tally = new Tally();
        tally.addBlob(image.fingerprint().size());
        tally.addImages(1);
        tally.note(AuditAction.IMAGE_UPLOAD, image.hash());
        var query = BlobRows.bind(
                ImageUpsert.bind(session.query(SQL), image), image.organization(), image.fingerprint(), key);
        return UsageRows.bind(query, image.organization(), tally, standard)
                .setAll(AuditRows.values(image.organization(), tally.events()))
                .one()
                .map(row -> ImageRow.read(row, 1).image());
    }

    /**
     * Returns whether the statement failed because the upload is not a usual one, or because of a concurrent
     * transaction.
     */
    static boolean isUnusual(Throwable failure) {
        var state = SqlStates.of(failure);
        return SqlStates.isDivisionByZero(state)
                || SqlStates.isDeadlock(state)
                || !SqlStates.violatedUnique(failure).isEmpty();
    }
}
