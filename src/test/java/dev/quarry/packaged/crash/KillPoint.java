package dev.quarry.packaged.crash;

import static dev.quarry.packaged.crash.KillPoint.After.KEPT;
import static dev.quarry.packaged.crash.KillPoint.After.NOTHING;

/**
 * The steps at which a process may die: the moment before a method's first line, on its nth call for this request.
 *
 * <p>Together they part the way of each request into stretches between which something has changed in a store.
 */
enum KillPoint {
    SMALL_BEFORE_IT_IS_ANNOUNCED(Deed.SMALL, "journal.Leases", "begin", 1, NOTHING),
    SMALL_ANNOUNCED(Deed.SMALL, "blob.s3.S3BlobWrite", "commit", 1, NOTHING),
    SMALL_PUT_BEGUN(Deed.SMALL, "blob.s3.ChunkSender", "write", 1, NOTHING),
    SMALL_STORED(Deed.SMALL, "blob.s3.S3Transfer", "etag", 1, NOTHING),
    SMALL_BEFORE_THE_COMMIT(Deed.SMALL, "catalog.ImageCommit", "run", 1, NOTHING),
    SMALL_COMMITTED(Deed.SMALL, "upload.FileIntake", "abandonUnused", 1, KEPT),
    SMALL_BEFORE_THE_ANSWER(Deed.SMALL, "image.SourceImageListJson", "ofUpload", 1, KEPT),
    LARGE_BEFORE_ITS_UPLOAD_BEGINS(Deed.LARGE, "blob.s3.S3Control", "createMultipart", 1, NOTHING),
    LARGE_UPLOAD_BEGUN(Deed.LARGE, "blob.s3.S3Transfer", "putPart", 1, NOTHING),
    LARGE_ONE_PART_STORED(Deed.LARGE, "blob.s3.S3Transfer", "putPart", 2, NOTHING),
    LARGE_ALL_PARTS_STORED(Deed.LARGE, "blob.s3.S3Control", "completeMultipart", 1, NOTHING),
    LARGE_COMPLETED(Deed.LARGE, "blob.s3.S3Control", "requireLength", 1, NOTHING),
    LARGE_BEFORE_THE_COMMIT(Deed.LARGE, "catalog.ImageCommit", "run", 1, NOTHING),
    LARGE_COMMITTED(Deed.LARGE, "upload.FileIntake", "abandonUnused", 1, KEPT),
    KNOWN_LARGE_BEFORE_THE_COMMIT(Deed.LARGE_AGAIN, "catalog.ImageCommit", "run", 1, KEPT),
    KNOWN_LARGE_BEFORE_ITS_UPLOAD_IS_ABORTED(Deed.LARGE_AGAIN, "blob.s3.S3Control", "abortMultipart", 1, KEPT),
    KNOWN_LARGE_ABORTED(Deed.LARGE_AGAIN, "catalog.JournalRepository", "forget", 1, KEPT),
    SEVERAL_ONE_STORED(Deed.SEVERAL, "blob.s3.S3BlobWrite", "commit", 2, NOTHING),
    SEVERAL_ONE_IMAGE_INSERTED(Deed.SEVERAL, "catalog.ImageUpsert", "run", 2, NOTHING),
    SEVERAL_BLOB_ROW_INSERTED(Deed.SEVERAL, "catalog.ImageUpsert", "run", 1, NOTHING),
    SEVERAL_ALL_IMAGES_INSERTED(Deed.SEVERAL, "catalog.UsageRows", "addAndAudit", 1, NOTHING),
    SEVERAL_COMMITTED(Deed.SEVERAL, "upload.FileIntake", "abandonUnused", 1, KEPT),
    REMOTE_OPENED(Deed.REMOTE, "upload.RemoteIntake", "read", 1, NOTHING),
    REMOTE_ONE_PART_STORED(Deed.REMOTE, "blob.s3.S3Transfer", "putPart", 2, NOTHING),
    REMOTE_BEFORE_THE_COMMIT(Deed.REMOTE, "catalog.ImageCommit", "run", 1, NOTHING),
    REMOTE_COMMITTED(Deed.REMOTE, "upload.FileIntake", "abandonUnused", 1, KEPT),
    REFUSED_BEFORE_IT_IS_GIVEN_UP(Deed.REFUSED, "upload.FileIntake", "abandon", 1, NOTHING),
    REFUSED_BEFORE_ITS_OBJECT_IS_DELETED(Deed.REFUSED, "blob.s3.S3BlobStore", "delete", 1, NOTHING),
    REFUSED_OBJECT_DELETED(Deed.REFUSED, "catalog.JournalRepository", "forget", 1, NOTHING),
    DELETE_BEFORE_THE_COMMIT(Deed.DELETE, "catalog.ImageChange", "delete", 1, KEPT),
    DELETE_COMMITTED(Deed.DELETE, "image.change.EditableImages", "requireFound", 1, NOTHING),
    COPY_BEFORE_IT_IS_ANNOUNCED(Deed.COPY, "journal.Leases", "begin", 1, NOTHING),
    COPY_ANNOUNCED(Deed.COPY, "blob.s3.S3BlobStore", "copy", 1, NOTHING),
    COPY_OBJECT_COPIED(Deed.COPY, "blob.s3.S3Copy", "check", 1, NOTHING),
    COPY_BEFORE_THE_COMMIT(Deed.COPY, "catalog.ImageCopyCommit", "commit", 1, NOTHING),
    COPY_BLOB_ROW_INSERTED(Deed.COPY, "catalog.ImageCopyCommit", "keepImage", 1, NOTHING),
    COPY_COMMITTED(Deed.COPY, "journal.Lease", "end", 1, KEPT),
    COPY_BEFORE_THE_ANSWER(Deed.COPY, "copy.CopyResource", "answer", 1, KEPT),
    END_FOUND(Deed.DELETE_TO_THE_END, "catalog.ImageEnd", "end", 1, NOTHING),
    END_BLOB_LOCKED(Deed.DELETE_TO_THE_END, "catalog.ImageEnd", "endImage", 1, NOTHING),
    END_IMAGE_ROW_GONE(Deed.DELETE_TO_THE_END, "catalog.ImageEnd", "endBlob", 1, NOTHING),
    END_CLAIMED(Deed.DELETE_TO_THE_END, "blob.s3.S3BlobStore", "delete", 1, NOTHING),
    END_OBJECT_GONE(Deed.DELETE_TO_THE_END, "catalog.JournalRepository", "forget", 1, NOTHING);

    /** What the client was doing. */
    enum Deed {
        SMALL,
        LARGE,
        LARGE_AGAIN,
        SEVERAL,
        REMOTE,
        REFUSED,
        DELETE,
        DELETE_TO_THE_END,
        COPY;

        boolean isOfOneThatIsThere() {
            return ordinal() >= DELETE.ordinal();
        }
    }

    /** What must be left of the images it was about. */
    enum After {
        NOTHING,
        KEPT
    }

    final Deed deed;
    final String type;
    final String method;
    final int call;
    final After after;

    KillPoint(Deed deed, String type, String method, int call, After after) {
        this.deed = deed;
        this.type = "dev.quarry." + type;
        this.method = method;
        this.call = call;
        this.after = after;
    }
}
