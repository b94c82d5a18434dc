package dev.quarry.image.alias;

import java.time.Instant;

/**
 * A name that refers to an image.
 *
 * @param hash full hash of the image
 */
public record Alias(String organization, AliasName name, String hash, Instant created) {}
