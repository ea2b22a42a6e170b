/**
 * Policies that GuardPoints enforce.
 *
 * {@snippet class="dev.gatehouse.examples.CteSnippets" region="cte-policies"}
 */
@NullMarked
package dev.gatehouse.sdk.cte.policies;

import org.jspecify.annotations.NullMarked;
