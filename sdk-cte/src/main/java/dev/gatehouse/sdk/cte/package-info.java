/**
 * The door to CipherTrust Transparent Encryption: client, credentials and error details.
 *
 * {@snippet class="dev.gatehouse.examples.Products" region="cte"}
 */
@NullMarked
package dev.gatehouse.sdk.cte;

import org.jspecify.annotations.NullMarked;
