/**
 * What the appliance tells about itself and about the caller.
 *
 * {@snippet class="dev.gatehouse.examples.SpsSnippets" region="sps-status"}
 */
@NullMarked
package dev.gatehouse.sdk.sps.status;

import org.jspecify.annotations.NullMarked;
