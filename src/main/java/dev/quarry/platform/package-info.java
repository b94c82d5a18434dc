/** The process as a whole: main class, startup checks, migration, shutdown, OpenAPI document. */
@NullMarked
package dev.quarry.platform;

import org.jspecify.annotations.NullMarked;
