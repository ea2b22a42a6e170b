/**
 * A stand-in for the CTE part (Transparent Encryption) of Thales CipherTrust Manager, read from the vendor's documents
 * alone. Users may run it in their own tests.
 */
@NullMarked
package dev.gatehouse.sdk.testkit.cte;

import org.jspecify.annotations.NullMarked;
