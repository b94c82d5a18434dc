/** The fields that come with the files of an upload, in every form that clients send them. */
@NullMarked
package dev.quarry.upload.form;

import org.jspecify.annotations.NullMarked;
