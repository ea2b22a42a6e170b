/**
 * The profiles of users.
 *
 * {@snippet class="dev.gatehouse.examples.NevisSnippets" region="nevis-profiles"}
 */
@NullMarked
package dev.gatehouse.sdk.nevis.profiles;

import org.jspecify.annotations.NullMarked;
