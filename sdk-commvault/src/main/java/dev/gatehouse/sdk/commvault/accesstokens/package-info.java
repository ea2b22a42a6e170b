/**
 * Access tokens for unattended use.
 *
 * {@snippet class="dev.gatehouse.examples.CommvaultSnippets" region="commvault-accesstokens"}
 */
@NullMarked
package dev.gatehouse.sdk.commvault.accesstokens;

import org.jspecify.annotations.NullMarked;
