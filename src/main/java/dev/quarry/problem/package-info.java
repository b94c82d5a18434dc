/** Error responses: the table of problems, their JSON bodies, and the mapper from exceptions to responses. */
@NullMarked
package dev.quarry.problem;

import org.jspecify.annotations.NullMarked;
