package dev.quarry.catalog;

import dev.quarry.access.quota.Quota;
import dev.quarry.audit.AuditAction;
import dev.quarry.blob.BlobKey;
import dev.quarry.catalog.search.ImageColumns;
import dev.quarry.image.NewImage;
import dev.quarry.image.SourceImage;
import io.smallrye.mutiny.Uni;

/**
 * What nearly every upload comes to, in one statement that is a transaction of its own: bytes that the organization has
 * not, an image that is new, and room for both. Everything that {@link ImageCommit} does else takes five ways to the
 * database.
 *
 * <p>Whatever is not so makes the statement fail, and so changes nothing; see {@link #isUnusual}.
 */
final class UsualCommit {

    // Each step takes a row of the one before. Where one has none, the last line divides by zero: the one way to fail
    // that a statement has by itself.
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

    /** Tells whether the statement failed because it was not the one for this upload, or came upon others. */
    static boolean isUnusual(Throwable failure) {
        var state = SqlStates.of(failure);
        return SqlStates.isDivisionByZero(state)
                || SqlStates.isDeadlock(state)
                || !SqlStates.violatedUnique(failure).isEmpty();
    }
}
