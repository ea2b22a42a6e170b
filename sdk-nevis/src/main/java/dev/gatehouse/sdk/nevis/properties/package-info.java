/**
 * Definitions of custom properties.
 *
 * {@snippet class="dev.gatehouse.examples.NevisSnippets" region="nevis-properties"}
 */
@NullMarked
package dev.gatehouse.sdk.nevis.properties;

import org.jspecify.annotations.NullMarked;
