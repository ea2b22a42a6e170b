/**
 * Listeners for calls and attempts, for metrics and traces.
 *
 * {@snippet class="dev.gatehouse.examples.Snippets" region="listener"}
 */
@NullMarked
package dev.gatehouse.sdk.core.observe;

import org.jspecify.annotations.NullMarked;
