/** Every object is announced here before its first byte, so that no crash leaves bytes that nobody knows of. */
@NullMarked
package dev.quarry.journal;

import org.jspecify.annotations.NullMarked;
