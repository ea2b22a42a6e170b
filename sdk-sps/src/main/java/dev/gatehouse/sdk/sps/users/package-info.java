/**
 * Local users and groups, and their access rights.
 *
 * {@snippet class="dev.gatehouse.examples.SpsPolicySnippets" region="sps-users"}
 */
@NullMarked
package dev.gatehouse.sdk.sps.users;

import org.jspecify.annotations.NullMarked;
