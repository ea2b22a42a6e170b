/**
 * Welcome wizard: the first configuration of an appliance.
 *
 * {@snippet class="dev.gatehouse.examples.SpsSnippets" region="sps-setup"}
 */
@NullMarked
package dev.gatehouse.sdk.sps.setup;

import org.jspecify.annotations.NullMarked;
