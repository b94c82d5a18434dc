/** Try mode: Quarry with its own PostgreSQL and a local folder. Compiled by {@code mvn -Ptry} only, never packaged. */
@NullMarked
package dev.quarry.trial;

import org.jspecify.annotations.NullMarked;
