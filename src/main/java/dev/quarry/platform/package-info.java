/** The process as a whole: the main class, start-up and its refusals, the database's configuration. */
@NullMarked
package dev.quarry.platform;

import org.jspecify.annotations.NullMarked;
