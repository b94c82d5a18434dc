package dev.quarry.image;

/**
 * Image whose retention was over when it was read.
 *
 * @param hash of the image
 * @param binaryHash of its bytes, which other images may use
 */
public record ExpiredImage(String organization, String hash, String binaryHash) {}
