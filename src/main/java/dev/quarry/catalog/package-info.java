/** Metadata in PostgreSQL. The only package that uses Hibernate and SQL. */
@NullMarked
package dev.quarry.catalog;

import org.jspecify.annotations.NullMarked;
