/**
 * Client for CipherTrust Transparent Encryption (CTE), and its credentials.
 *
 * {@snippet class="dev.gatehouse.examples.Products" region="cte"}
 */
@NullMarked
package dev.gatehouse.sdk.cte;

import org.jspecify.annotations.NullMarked;
