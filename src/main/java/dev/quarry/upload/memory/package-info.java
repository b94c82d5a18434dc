/** What uploads hold in memory, counted for the whole process. */
@NullMarked
package dev.quarry.upload.memory;

import org.jspecify.annotations.NullMarked;
