/** CTE clients: the hosts that run a CTE Agent. */
@NullMarked
package dev.gatehouse.sdk.cte.clients;

import org.jspecify.annotations.NullMarked;
