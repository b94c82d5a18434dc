package dev.quarry.access.account;

/**
 * Somebody who uses Quarry.
 *
 * @param id a UUID as text
 * @param email for people; empty where none was given
 */
public record User(String id, String email) {}
