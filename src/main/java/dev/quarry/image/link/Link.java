package dev.quarry.image.link;

import java.time.Instant;

/**
 * Permission to read one image's bytes without an API key until an expiry time.
 *
 * @param hash full hash of the image
 * @param expires expiry time, in whole seconds
 * @param inline whether a browser may display the image instead of saving it
 */
record Link(String organization, String hash, Instant expires, boolean inline) {

    static final String INLINE = "inline";
    static final String ATTACHMENT = "attachment";

    String disposition() {
        return inline ? INLINE : ATTACHMENT;
    }

    /** Returns the text to sign: all fields, one per line, so that no character can move from one field to another. */
    String signed() {
        return "quarry-link-1\n" + organization + '\n' + hash + '\n' + expires.getEpochSecond() + '\n' + disposition();
    }
}
