/**
 * S3 access keys of users.
 *
 * {@snippet class="dev.gatehouse.examples.CommvaultSnippets" region="commvault-keys"}
 */
@NullMarked
package dev.gatehouse.sdk.commvault.keys;

import org.jspecify.annotations.NullMarked;
