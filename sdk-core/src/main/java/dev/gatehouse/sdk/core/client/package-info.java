/**
 * The entry points of a client: calls of operations and of any path.
 *
 * {@snippet class="dev.gatehouse.examples.Snippets" region="raw"}
 */
@NullMarked
package dev.gatehouse.sdk.core.client;

import org.jspecify.annotations.NullMarked;
