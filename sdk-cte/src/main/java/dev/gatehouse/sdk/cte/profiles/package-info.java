/** Profiles of CTE clients. */
@NullMarked
package dev.gatehouse.sdk.cte.profiles;

import org.jspecify.annotations.NullMarked;
