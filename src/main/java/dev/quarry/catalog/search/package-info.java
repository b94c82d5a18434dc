/** Lists as SQL: text and parameters, nothing is run here. */
@NullMarked
package dev.quarry.catalog.search;

import org.jspecify.annotations.NullMarked;
