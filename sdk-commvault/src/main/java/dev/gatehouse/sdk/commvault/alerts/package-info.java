/**
 * Alerts that were triggered, and their definitions.
 *
 * {@snippet class="dev.gatehouse.examples.CommvaultSnippets" region="commvault-alerts"}
 */
@NullMarked
package dev.gatehouse.sdk.commvault.alerts;

import org.jspecify.annotations.NullMarked;
