package dev.quarry.image;

/**
 * Hashes and size of a file.
 *
 * @param binaryHash SHA-1, which rokka uses to identify bytes
 * @param sha256 64 lowercase hexadecimal digits; Quarry compares bytes by it, since SHA-1 can be forged
 * @param size in bytes
 */
public record Fingerprint(BinaryHash binaryHash, String sha256, long size) {}
