/** What an organization may store, and what it does store. */
@NullMarked
package dev.quarry.access.quota;

import org.jspecify.annotations.NullMarked;
