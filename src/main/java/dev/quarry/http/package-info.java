/** What every resource shares on the wire: bodies, times, headers, and what happens to bytes nobody reads. */
@NullMarked
package dev.quarry.http;

import org.jspecify.annotations.NullMarked;
