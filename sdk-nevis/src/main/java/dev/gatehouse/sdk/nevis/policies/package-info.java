/**
 * Policies of a client.
 *
 * {@snippet class="dev.gatehouse.examples.NevisSnippets" region="nevis-policies"}
 */
@NullMarked
package dev.gatehouse.sdk.nevis.policies;

import org.jspecify.annotations.NullMarked;
