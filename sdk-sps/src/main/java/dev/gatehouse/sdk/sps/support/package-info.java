/**
 * Support bundles: logs and settings of the appliance for the support of the vendor.
 *
 * {@snippet class="dev.gatehouse.examples.SpsSnippets" region="sps-support"}
 */
@NullMarked
package dev.gatehouse.sdk.sps.support;

import org.jspecify.annotations.NullMarked;
