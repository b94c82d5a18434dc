/** Parses the query of a list into types. Independent of HTTP and SQL. */
@NullMarked
package dev.quarry.search.grammar;

import org.jspecify.annotations.NullMarked;
