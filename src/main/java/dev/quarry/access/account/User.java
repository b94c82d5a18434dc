package dev.quarry.access.account;

/**
 * A user account.
 *
 * @param id a UUID as text; {@code root} for the root key
 * @param email informational; empty if none was given
 */
public record User(String id, String email) {}
