/**
 * The users of a client.
 *
 * {@snippet class="dev.gatehouse.examples.NevisSnippets" region="nevis-users"}
 */
@NullMarked
package dev.gatehouse.sdk.nevis.users;

import org.jspecify.annotations.NullMarked;
