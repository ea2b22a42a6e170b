/**
 * Policies that connections use: time policies, audit policies, archive and clean-up policies, and trusted CA lists.
 *
 * {@snippet class="dev.gatehouse.examples.SpsPolicySnippets" region="sps-policies"}
 */
@NullMarked
package dev.gatehouse.sdk.sps.policies;

import org.jspecify.annotations.NullMarked;
