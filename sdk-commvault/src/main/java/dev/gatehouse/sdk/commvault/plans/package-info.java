/**
 * Plans, whose storage backs vaults.
 *
 * {@snippet class="dev.gatehouse.examples.CommvaultSnippets" region="commvault-plans"}
 */
@NullMarked
package dev.gatehouse.sdk.commvault.plans;

import org.jspecify.annotations.NullMarked;
