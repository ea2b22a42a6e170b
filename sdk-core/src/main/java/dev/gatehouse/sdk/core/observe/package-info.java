/**
 * What a call looks like from outside, for metrics and tracing.
 *
 * {@snippet class="dev.gatehouse.examples.Snippets" region="listener"}
 */
@NullMarked
package dev.gatehouse.sdk.core.observe;

import org.jspecify.annotations.NullMarked;
