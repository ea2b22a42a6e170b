/**
 * Entry point of the Commvault client: client and credentials.
 *
 * {@snippet class="dev.gatehouse.examples.Products" region="commvault"}
 */
@NullMarked
package dev.gatehouse.sdk.commvault;

import org.jspecify.annotations.NullMarked;
