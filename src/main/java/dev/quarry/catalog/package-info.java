/** The metadata store: the only package that knows Hibernate and SQL. */
@NullMarked
package dev.quarry.catalog;

import org.jspecify.annotations.NullMarked;
