/**
 * Media agents, which move data to storage.
 *
 * {@snippet class="dev.gatehouse.examples.CommvaultSnippets" region="commvault-mediaagents"}
 */
@NullMarked
package dev.gatehouse.sdk.commvault.mediaagents;

import org.jspecify.annotations.NullMarked;
