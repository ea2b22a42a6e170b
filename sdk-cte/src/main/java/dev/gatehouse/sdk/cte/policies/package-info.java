/** Policies that GuardPoints enforce. */
@NullMarked
package dev.gatehouse.sdk.cte.policies;

import org.jspecify.annotations.NullMarked;
