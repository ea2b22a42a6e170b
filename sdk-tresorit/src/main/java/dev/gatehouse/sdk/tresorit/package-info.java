/**
 * Client for the administrative API of Tresorit ZeroKit, and its credentials.
 *
 * {@snippet class="dev.gatehouse.examples.Products" region="tresorit"}
 */
@NullMarked
package dev.gatehouse.sdk.tresorit;

import org.jspecify.annotations.NullMarked;
