/** CTE client groups: hosts that share settings. */
@NullMarked
package dev.gatehouse.sdk.cte.clientgroups;

import org.jspecify.annotations.NullMarked;
