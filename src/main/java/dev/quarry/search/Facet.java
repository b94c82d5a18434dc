package dev.quarry.search;

/** How many images have a value. */
public record Facet(String value, long count) {}
