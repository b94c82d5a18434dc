/** Lists: what is asked for, in one small grammar, and its pages. */
@NullMarked
package dev.quarry.search;

import org.jspecify.annotations.NullMarked;
