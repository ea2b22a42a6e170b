/**
 * Roles of applications, enterprise roles, and their assignment to profiles.
 *
 * {@snippet class="dev.gatehouse.examples.NevisSnippets" region="nevis-roles"}
 */
@NullMarked
package dev.gatehouse.sdk.nevis.roles;

import org.jspecify.annotations.NullMarked;
