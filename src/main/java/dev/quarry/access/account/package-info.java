/** Users, their API keys and tokens. */
@NullMarked
package dev.quarry.access.account;

import org.jspecify.annotations.NullMarked;
