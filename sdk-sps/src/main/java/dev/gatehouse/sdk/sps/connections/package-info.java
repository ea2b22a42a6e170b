/**
 * Connection policies and channel policies of the protocols, and the SSH host keys of servers.
 *
 * {@snippet class="dev.gatehouse.examples.SpsPolicySnippets" region="sps-connections"}
 */
@NullMarked
package dev.gatehouse.sdk.sps.connections;

import org.jspecify.annotations.NullMarked;
