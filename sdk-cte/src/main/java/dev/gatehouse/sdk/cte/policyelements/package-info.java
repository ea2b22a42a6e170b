/**
 * Elements of policies: user, process, resource and signature sets.
 *
 * {@snippet class="dev.gatehouse.examples.CteSnippets" region="cte-policyelements"}
 */
@NullMarked
package dev.gatehouse.sdk.cte.policyelements;

import org.jspecify.annotations.NullMarked;
