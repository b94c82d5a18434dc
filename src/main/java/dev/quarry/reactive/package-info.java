/** The ways in which Quarry bends the course of a Uni. */
@NullMarked
package dev.quarry.reactive;

import org.jspecify.annotations.NullMarked;
