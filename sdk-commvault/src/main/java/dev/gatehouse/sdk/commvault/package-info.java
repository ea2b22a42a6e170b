/**
 * The door to Commvault: client, credentials, error codes and login failures.
 *
 * {@snippet class="dev.gatehouse.examples.Products" region="commvault"}
 */
@NullMarked
package dev.gatehouse.sdk.commvault;

import org.jspecify.annotations.NullMarked;
