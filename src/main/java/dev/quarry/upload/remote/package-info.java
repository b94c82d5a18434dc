/** From a url that a client names to the bytes behind it, without lending anyone this machine's place in the network. */
@NullMarked
package dev.quarry.upload.remote;

import org.jspecify.annotations.NullMarked;
