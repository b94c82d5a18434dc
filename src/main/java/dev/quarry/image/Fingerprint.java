package dev.quarry.image;

/**
 * What the bytes of a file come to.
 *
 * @param binaryHash SHA-1; what rokka identifies bytes by
 * @param sha256 64 lowercase hexadecimal digits; what Quarry trusts, since SHA-1 can be forged
 * @param size in bytes
 */
public record Fingerprint(BinaryHash binaryHash, String sha256, long size) {}
