package dev.quarry.image.alias;

import java.time.Instant;

/**
 * Another name of an image.
 *
 * @param hash the image's full hash
 */
public record Alias(String organization, AliasName name, String hash, Instant created) {}
