/** Objects in an S3-compatible bucket: MinIO's SDK signs and controls, Vert.x carries the bytes. */
@NullMarked
package dev.quarry.blob.s3;

import org.jspecify.annotations.NullMarked;
