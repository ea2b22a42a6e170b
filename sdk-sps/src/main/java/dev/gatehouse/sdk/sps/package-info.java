/**
 * Client for One Identity Safeguard for Privileged Sessions (SPS): entry point, credentials and transactions.
 *
 * {@snippet class="dev.gatehouse.examples.Products" region="sps"}
 */
@NullMarked
package dev.gatehouse.sdk.sps;

import org.jspecify.annotations.NullMarked;
