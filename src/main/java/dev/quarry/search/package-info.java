/** Lists and searches images: query grammar, paging and facets. */
@NullMarked
package dev.quarry.search;

import org.jspecify.annotations.NullMarked;
