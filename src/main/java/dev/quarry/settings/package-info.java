/**
 * Converters with bounds for configuration values. A value out of bounds prevents the start; the message names the key.
 */
@NullMarked
package dev.quarry.settings;

import org.jspecify.annotations.NullMarked;
