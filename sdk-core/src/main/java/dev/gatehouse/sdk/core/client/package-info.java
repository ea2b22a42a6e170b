/** The entry points of a client: calls of operations and of any path. */
@NullMarked
package dev.gatehouse.sdk.core.client;

import org.jspecify.annotations.NullMarked;
