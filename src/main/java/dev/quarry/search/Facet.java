package dev.quarry.search;

/** A field value and the number of images that have it. */
public record Facet(String value, long count) {}
