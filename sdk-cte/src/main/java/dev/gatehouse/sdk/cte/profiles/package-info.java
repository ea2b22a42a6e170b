/**
 * Profiles of CTE clients.
 *
 * {@snippet class="dev.gatehouse.examples.CteSnippets" region="cte-profiles"}
 */
@NullMarked
package dev.gatehouse.sdk.cte.profiles;

import org.jspecify.annotations.NullMarked;
