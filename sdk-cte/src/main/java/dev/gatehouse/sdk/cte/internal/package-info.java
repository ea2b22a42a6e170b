/** List responses, checks and error rows that several areas share. Not exported. */
@NullMarked
package dev.gatehouse.sdk.cte.internal;

import org.jspecify.annotations.NullMarked;
