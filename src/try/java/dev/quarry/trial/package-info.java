/** Try mode: Quarry with an embedded PostgreSQL and a local folder. Only {@code mvn -Ptry} compiles this package. */
@NullMarked
package dev.quarry.trial;

import org.jspecify.annotations.NullMarked;
