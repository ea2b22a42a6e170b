/**
 * S3 vaults (Unified Data Vaults since 11.44) and their endpoints.
 *
 * {@snippet class="dev.gatehouse.examples.CommvaultSnippets" region="commvault-vaults"}
 */
@NullMarked
package dev.gatehouse.sdk.commvault.vaults;

import org.jspecify.annotations.NullMarked;
