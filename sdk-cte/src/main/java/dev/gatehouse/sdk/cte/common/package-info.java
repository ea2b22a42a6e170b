/** Types that several areas share. */
@NullMarked
package dev.gatehouse.sdk.cte.common;

import org.jspecify.annotations.NullMarked;
