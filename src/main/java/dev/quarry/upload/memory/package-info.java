/** Process-wide limit on the memory used by uploads. */
@NullMarked
package dev.quarry.upload.memory;

import org.jspecify.annotations.NullMarked;
