/**
 * Configuration of clients and of individual calls.
 *
 * {@snippet class="dev.gatehouse.examples.Snippets" region="retries"}
 */
@NullMarked
package dev.gatehouse.sdk.core;

import org.jspecify.annotations.NullMarked;
