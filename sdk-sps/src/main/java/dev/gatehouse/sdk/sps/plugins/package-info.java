/**
 * Plugins of the appliance.
 *
 * {@snippet class="dev.gatehouse.examples.SpsSnippets" region="sps-plugins"}
 */
@NullMarked
package dev.gatehouse.sdk.sps.plugins;

import org.jspecify.annotations.NullMarked;
