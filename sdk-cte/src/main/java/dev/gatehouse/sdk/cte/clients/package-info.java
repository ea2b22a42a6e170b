/**
 * CTE clients: the hosts that run a CTE Agent.
 *
 * {@snippet class="dev.gatehouse.examples.CteSnippets" region="cte-clients"}
 */
@NullMarked
package dev.gatehouse.sdk.cte.clients;

import org.jspecify.annotations.NullMarked;
