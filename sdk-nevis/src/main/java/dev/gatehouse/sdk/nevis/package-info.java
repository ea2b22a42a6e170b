/**
 * The door to nevisIDM: client, credentials, errors and what its areas share.
 *
 * {@snippet class="dev.gatehouse.examples.Products" region="nevis"}
 */
@NullMarked
package dev.gatehouse.sdk.nevis;

import org.jspecify.annotations.NullMarked;
