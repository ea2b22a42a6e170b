/**
 * Cluster of appliances, and joins to Safeguard for Privileged Passwords and to Starling.
 *
 * {@snippet class="dev.gatehouse.examples.SpsSnippets" region="sps-cluster"}
 */
@NullMarked
package dev.gatehouse.sdk.sps.cluster;

import org.jspecify.annotations.NullMarked;
