/** The entry points of a client: runs operations and reaches any path. */
@NullMarked
package dev.gatehouse.sdk.core.client;

import org.jspecify.annotations.NullMarked;
