/** Form fields of an upload, in every syntax that rokka clients use. */
@NullMarked
package dev.quarry.upload.form;

import org.jspecify.annotations.NullMarked;
