/** Push parser for {@code multipart/form-data} (RFC 7578) that does not buffer the body. */
@NullMarked
package dev.quarry.upload.multipart;

import org.jspecify.annotations.NullMarked;
