/**
 * Users and user groups.
 *
 * {@snippet class="dev.gatehouse.examples.CommvaultSnippets" region="commvault-users"}
 */
@NullMarked
package dev.gatehouse.sdk.commvault.users;

import org.jspecify.annotations.NullMarked;
