/**
 * Object store in an S3-compatible bucket. MinIO's SDK makes the control requests. Vert.x transfers the bytes to and
 * from URLs signed by {@code S3Signature}.
 */
@NullMarked
package dev.quarry.blob.s3;

import org.jspecify.annotations.NullMarked;
