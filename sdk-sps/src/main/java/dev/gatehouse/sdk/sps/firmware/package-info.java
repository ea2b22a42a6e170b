/**
 * Firmware of the appliance: slots, upload, test, upgrade.
 *
 * {@snippet class="dev.gatehouse.examples.SpsSnippets" region="sps-firmware"}
 */
@NullMarked
package dev.gatehouse.sdk.sps.firmware;

import org.jspecify.annotations.NullMarked;
