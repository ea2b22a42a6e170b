/**
 * Information about the appliance, its health and the current user.
 *
 * {@snippet class="dev.gatehouse.examples.SpsSnippets" region="sps-status"}
 */
@NullMarked
package dev.gatehouse.sdk.sps.status;

import org.jspecify.annotations.NullMarked;
