/** What a list's query says, from its text to types. Pure: it knows no HTTP and no SQL. */
@NullMarked
package dev.quarry.search.grammar;

import org.jspecify.annotations.NullMarked;
