/** Fetches files by URL, with protection against server-side request forgery (SSRF). */
@NullMarked
package dev.quarry.upload.remote;

import org.jspecify.annotations.NullMarked;
