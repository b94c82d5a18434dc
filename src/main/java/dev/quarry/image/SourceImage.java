package dev.quarry.image;

import dev.quarry.access.Caller;
import dev.quarry.access.Permission;
import dev.quarry.blob.BlobKey;
import dev.quarry.format.ImageFacts;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An original image of an organization.
 *
 * @param hash identity, 40 lowercase hexadecimal digits; never changes
 * @param shortHash shortest prefix of at least 6 digits that was unique in the organization when the image was created
 * @param created time of the first upload or copy into the organization; an image created by a metadata change keeps
 *     the time of the image it was created from
 * @param embedded metadata embedded in the file
 * @param userMetadata values by field
 * @param dynamicMetadata values by kind; part of the hash, except after a change with {@code keepHash}
 * @param state protection, lock, revision and deletion
 */
public record SourceImage(
        String organization,
        String hash,
        String shortHash,
        Fingerprint fingerprint,
        Instant created,
        FileName name,
        ImageFacts facts,
        EmbeddedData embedded,
        Map<String, Object> userMetadata,
        Map<String, Object> dynamicMetadata,
        State state) {

    /** Returns the path of the image, which rokka calls {@code link}. */
    public String link() {
        return link(organization, hash);
    }

    /** Returns the path of an organization's image with that hash. */
    public static String link(String organization, String hash) {
        return "/sourceimages/" + organization + "/" + hash;
    }

    public boolean isProtected() {
        return state.isProtected();
    }

    /**
     * Requires that the caller may read the bytes.
     *
     * @throws Problem {@link ProblemType#PERMISSION_DENIED} if the image is protected and the caller lacks the role
     */
    public void requireBytesFor(Caller caller) {
        if (isProtected() && !caller.may(Permission.DOWNLOAD_PROTECTED, organization)) {
            throw new Problem(
                    ProblemType.PERMISSION_DENIED,
                    "The image is protected. Reading its bytes requires one of these roles: write,"
                            + " sourceimages:download:protected, admin.");
        }
    }

    public boolean isLocked() {
        return state.locked();
    }

    public SourceImage withName(FileName changed) {
        return new SourceImage(
                organization,
                hash,
                shortHash,
                fingerprint,
                created,
                changed,
                facts,
                embedded,
                userMetadata,
                dynamicMetadata,
                state);
    }

    public SourceImage withUserMetadata(Map<String, Object> changed) {
        return new SourceImage(
                organization,
                hash,
                shortHash,
                fingerprint,
                created,
                name,
                facts,
                embedded,
                changed,
                dynamicMetadata,
                state);
    }

    public SourceImage withDynamicMetadata(Map<String, Object> changed) {
        return new SourceImage(
                organization,
                hash,
                shortHash,
                fingerprint,
                created,
                name,
                facts,
                embedded,
                userMetadata,
                changed,
                state);
    }

    public SourceImage withLocked(boolean changed) {
        var now = new State(state.isProtected(), changed, state.revision(), state.deletedOrNull());
        return new SourceImage(
                organization,
                hash,
                shortHash,
                fingerprint,
                created,
                name,
                facts,
                embedded,
                userMetadata,
                dynamicMetadata,
                now);
    }

    /** @throws Problem {@link ProblemType#IMAGE_LOCKED} if the image is locked */
    public void requireUnlocked() {
        if (isLocked()) {
            throw new Problem(ProblemType.IMAGE_LOCKED);
        }
    }

    /**
     * State of an image apart from its metadata.
     *
     * @param revision number that differs after every change
     * @param deletedOrNull time of deletion; null if the image is not deleted
     */
    public record State(
            boolean isProtected,
            boolean locked,
            long revision,
            @Nullable Instant deletedOrNull) {

        public Optional<Instant> deleted() {
            return Optional.ofNullable(deletedOrNull);
        }
    }

    /** An image with the key of the object that holds its bytes. */
    public record Stored(SourceImage image, BlobKey key) {}
}
