/**
 * The door to Safeguard for Privileged Sessions: client, credentials, transactions and errors.
 *
 * {@snippet class="dev.gatehouse.examples.Products" region="sps"}
 */
@NullMarked
package dev.gatehouse.sdk.sps;

import org.jspecify.annotations.NullMarked;
