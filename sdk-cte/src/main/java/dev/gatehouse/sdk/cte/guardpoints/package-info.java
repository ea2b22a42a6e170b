/**
 * GuardPoints: the protected paths of clients and client groups, each with its policy.
 *
 * {@snippet class="dev.gatehouse.examples.CteSnippets" region="cte-guardpoints"}
 */
@NullMarked
package dev.gatehouse.sdk.cte.guardpoints;

import org.jspecify.annotations.NullMarked;
