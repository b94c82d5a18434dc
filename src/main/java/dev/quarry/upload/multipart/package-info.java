/** A push parser of multipart/form-data (RFC 7578) that never holds a body. */
@NullMarked
package dev.quarry.upload.multipart;

import org.jspecify.annotations.NullMarked;
