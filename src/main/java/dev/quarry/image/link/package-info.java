/** Links: signed, expiring URLs of images that browsers can open without an API key. */
@NullMarked
package dev.quarry.image.link;

import org.jspecify.annotations.NullMarked;
