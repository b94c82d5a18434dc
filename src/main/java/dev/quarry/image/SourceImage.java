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
 * @param hash its identity, 40 lowercase hexadecimal digits; never changes
 * @param shortHash the shortest prefix of at least 6 digits that was unique in the organization when it was made
 * @param created when these bytes first came to the organization
 * @param embedded what the file carries beside its picture
 * @param userMetadata what users say of it, by field
 * @param dynamicMetadata what is said of its picture, by kind; part of its identity
 * @param state what else can change
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

    /** Where the image is found, relative to the service: rokka's {@code link}. */
    public String link() {
        return link(organization, hash);
    }

    /** Where the image of that hash is found in an organization. */
    public static String link(String organization, String hash) {
        return "/sourceimages/" + organization + "/" + hash;
    }

    public boolean isProtected() {
        return state.isProtected();
    }

    /**
     * For whoever would get at the bytes.
     *
     * @throws Problem {@link ProblemType#NOT_ALLOWED} if the image is protected and the caller has no role for that
     */
    public void requireBytesFor(Caller caller) {
        if (isProtected() && !caller.may(Permission.DOWNLOAD_PROTECTED, organization)) {
            throw new Problem(
                    ProblemType.NOT_ALLOWED,
                    "The image is protected. Its bytes take write, sourceimages:download:protected or admin.");
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

    /** @throws Problem {@link ProblemType#IMAGE_LOCKED} */
    public void requireUnlocked() {
        if (isLocked()) {
            throw new Problem(ProblemType.IMAGE_LOCKED);
        }
    }

    /**
     * What changes of an image beside its metadata.
     *
     * @param revision another number after every change
     * @param deletedOrNull when it was deleted; null if it was not
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

    /** An image together with the place of its bytes. */
    public record Stored(SourceImage image, BlobKey key) {}
}
