/**
 * The caller's own account.
 *
 * {@snippet class="dev.gatehouse.examples.NevisSnippets" region="nevis-principal"}
 */
@NullMarked
package dev.gatehouse.sdk.nevis.principal;

import org.jspecify.annotations.NullMarked;
