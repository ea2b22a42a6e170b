/**
 * The door to Tresorit ZeroKit: client, credentials and errors.
 *
 * {@snippet class="dev.gatehouse.examples.Products" region="tresorit"}
 */
@NullMarked
package dev.gatehouse.sdk.tresorit;

import org.jspecify.annotations.NullMarked;
