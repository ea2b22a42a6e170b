/**
 * Users together with their first profile.
 *
 * {@snippet class="dev.gatehouse.examples.NevisSnippets" region="nevis-identities"}
 */
@NullMarked
package dev.gatehouse.sdk.nevis.identities;

import org.jspecify.annotations.NullMarked;
