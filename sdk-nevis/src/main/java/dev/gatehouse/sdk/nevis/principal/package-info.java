/**
 * The caller himself.
 *
 * {@snippet class="dev.gatehouse.examples.NevisSnippets" region="nevis-principal"}
 */
@NullMarked
package dev.gatehouse.sdk.nevis.principal;

import org.jspecify.annotations.NullMarked;
