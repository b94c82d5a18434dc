package dev.quarry.image.link;

import java.time.Instant;

/**
 * Leave to get one image's bytes without a key, for a while.
 *
 * @param hash the image's full hash
 * @param expires whole seconds
 * @param inline whether a browser may show the image rather than save it
 */
record Link(String organization, String hash, Instant expires, boolean inline) {

    static final String INLINE = "inline";
    static final String ATTACHMENT = "attachment";

    String disposition() {
        return inline ? INLINE : ATTACHMENT;
    }

    /** What is signed: everything that the link allows, each on a line of its own, so that nothing can be shifted. */
    String signed() {
        return "quarry-link-1\n" + organization + '\n' + hash + '\n' + expires.getEpochSecond() + '\n' + disposition();
    }
}
