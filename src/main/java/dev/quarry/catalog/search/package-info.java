/** Composes the SQL of image lists, as text and parameters. Executes nothing. */
@NullMarked
package dev.quarry.catalog.search;

import org.jspecify.annotations.NullMarked;
