/**
 * Roles, and the rights of users and groups on vaults.
 *
 * {@snippet class="dev.gatehouse.examples.CommvaultSnippets" region="commvault-rights"}
 */
@NullMarked
package dev.gatehouse.sdk.commvault.rights;

import org.jspecify.annotations.NullMarked;
