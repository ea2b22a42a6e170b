/**
 * A fake server for the CTE part (Transparent Encryption) of Thales CipherTrust Manager, written from the vendor's
 * documents. Applications may use it in their own tests.
 */
@NullMarked
package dev.gatehouse.sdk.testkit.cte;

import org.jspecify.annotations.NullMarked;
