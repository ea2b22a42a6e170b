/**
 * Recorded and running sessions: search, details, audit trails.
 *
 * {@snippet class="dev.gatehouse.examples.SpsSnippets" region="sps-sessions"}
 */
@NullMarked
package dev.gatehouse.sdk.sps.sessions;

import org.jspecify.annotations.NullMarked;
