/**
 * The units of a client.
 *
 * {@snippet class="dev.gatehouse.examples.NevisSnippets" region="nevis-units"}
 */
@NullMarked
package dev.gatehouse.sdk.nevis.units;

import org.jspecify.annotations.NullMarked;
