package dev.quarry.catalog;

import dev.quarry.audit.AuditAction;
import dev.quarry.copy.CopyCatalog;
import dev.quarry.copy.CopyOutcome;
import dev.quarry.copy.ImageCopy;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Transaction that copies an image of another organization. It copies the current row, so a source that was deleted
 * meanwhile is not copied.
 *
 * <p>After a crash before the commit, the object has a journal entry; after the commit, the blob row refers to it.
 */
@ApplicationScoped
class ImageCopyCommit implements CopyCatalog {

    // Copies all columns, including those of later migrations, except those that depend on the organization and the
    // time.
    private static final String INSERT = """
            insert into source_image
            select copied.* from source_image original
            cross join lateral jsonb_populate_record(original, jsonb_build_object(
                'organization', cast(:organization as text),
                'id', nextval('source_image_ids'),
                'short_hash', %s,
                'created', now(),
                'locked', false,
                'revision', nextval('source_image_revision'))) copied
            where original.organization = :source and original.hash = :hash and original.deleted is null
            on conflict (organization, hash) do nothing
            """.formatted(ShortHash.FREE);

    private static final String LOCK = """
            select case when deleted is not null then 'deleted' when locked then 'locked' else 'live' end
            from source_image where organization = :organization and hash = :hash
            for update
            """;

    private static final String OVERWRITE = """
            update source_image i set
                name = original.name, user_metadata = original.user_metadata, deleted = null,
                icc_profile = coalesce(original.icc_profile, i.icc_profile), exif = coalesce(original.exif, i.exif),
                revision = nextval('source_image_revision')
            from source_image original
            where i.organization = :organization and i.hash = :hash
            and original.organization = :source and original.hash = :hash and original.deleted is null
            """;

    private final Database database;
    private final Ledger ledger;

    ImageCopyCommit(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    @Override
    public Uni<CopyOutcome> commit(ImageCopy copy) {
        var attempt =
                ShortHash.choosing(ledger.write(copy.destination(), (session, tally) -> keep(session, tally, copy)));
        // A retry recognizes an earlier attempt by its own object. Without an object, an existing image may come from
        // the earlier attempt or from another request, so EXISTS could be wrong.
        return copy.key().isPresent() ? database.patiently(attempt) : attempt;
    }

    private static Uni<CopyOutcome> keep(Session session, Tally tally, ImageCopy copy) {
        return StoredBytes.take(session, tally, copy.destination(), copy.image().fingerprint(), copy.key())
                // An earlier attempt has committed this object. The bytes were new then, so it also created the image.
                .chain(done -> done ? Uni.createFrom().item(CopyOutcome.CREATED) : keepImage(session, tally, copy));
    }

    private static Uni<CopyOutcome> keepImage(Session session, Tally tally, ImageCopy copy) {
        return session.query(INSERT)
                .set("organization", copy.destination())
                .set("source", copy.image().organization())
                .set("hash", copy.image().hash())
                .execute()
                .invoke(tally::addImages)
                .chain(inserted ->
                        inserted == 1 ? noted(tally, copy, CopyOutcome.CREATED) : meetExisting(session, tally, copy));
    }

    /**
     * Handles a copy whose insert added no row. The lock on the blob row keeps an existing image from being purged
     * meanwhile; if there is none, the source was deleted.
     */
    private static Uni<CopyOutcome> meetExisting(Session session, Tally tally, ImageCopy copy) {
        return session.query(LOCK, String.class)
                .set("organization", copy.destination())
                .set("hash", copy.image().hash())
                .oneOrNull()
                .onItem()
                .ifNull()
                .failWith(ImageCopyCommit::sourceGone)
                .chain(state -> switch (state) {
                    case "deleted" -> overwrite(session, copy).chain(() -> noted(tally, copy, CopyOutcome.CREATED));
                    // As with a duplicate upload, a locked image stays unchanged.
                    case "locked" ->
                        Uni.createFrom().item(copy.overwrite() ? CopyOutcome.OVERWRITTEN : CopyOutcome.EXISTS);
                    default ->
                        copy.overwrite()
                                ? overwrite(session, copy).chain(() -> noted(tally, copy, CopyOutcome.OVERWRITTEN))
                                : Uni.createFrom().item(CopyOutcome.EXISTS);
                });
    }

    private static Uni<CopyOutcome> noted(Tally tally, ImageCopy copy, CopyOutcome outcome) {
        tally.note(
                AuditAction.IMAGE_COPY,
                copy.image().hash(),
                "from " + copy.image().organization());
        return Uni.createFrom().item(outcome);
    }

    private static Uni<Void> overwrite(Session session, ImageCopy copy) {
        return session.query(OVERWRITE)
                .set("organization", copy.destination())
                .set("source", copy.image().organization())
                .set("hash", copy.image().hash())
                .execute()
                .invoke(updated -> {
                    if (updated == 0) {
                        throw sourceGone();
                    }
                })
                .replaceWithVoid();
    }

    private static Problem sourceGone() {
        return new Problem(ProblemType.IMAGE_NOT_FOUND);
    }
}
