/** Who changed what and when, and who was refused: a list that only grows, until a line's retention is over. */
@NullMarked
package dev.quarry.audit;

import org.jspecify.annotations.NullMarked;
