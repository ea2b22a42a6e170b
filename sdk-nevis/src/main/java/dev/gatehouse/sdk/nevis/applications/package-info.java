/**
 * Applications.
 *
 * {@snippet class="dev.gatehouse.examples.NevisSnippets" region="nevis-applications"}
 */
@NullMarked
package dev.gatehouse.sdk.nevis.applications;

import org.jspecify.annotations.NullMarked;
