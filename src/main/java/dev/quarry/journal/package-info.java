/**
 * Object journal: every object has an entry before its first byte is written, so a crash leaves no untracked object.
 */
@NullMarked
package dev.quarry.journal;

import org.jspecify.annotations.NullMarked;
