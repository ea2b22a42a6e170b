/**
 * GuardPoints: what is guarded on a client or on all clients of a group, and by which policy.
 *
 * {@snippet class="dev.gatehouse.examples.CteSnippets" region="cte-guardpoints"}
 */
@NullMarked
package dev.gatehouse.sdk.cte.guardpoints;

import org.jspecify.annotations.NullMarked;
