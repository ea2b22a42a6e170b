/**
 * Client for nevisIDM and its credentials.
 *
 * {@snippet class="dev.gatehouse.examples.Products" region="nevis"}
 */
@NullMarked
package dev.gatehouse.sdk.nevis;

import org.jspecify.annotations.NullMarked;
