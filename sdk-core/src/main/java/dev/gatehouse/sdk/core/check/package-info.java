/** Checks of arguments, headers and durations. */
@NullMarked
package dev.gatehouse.sdk.core.check;

import org.jspecify.annotations.NullMarked;
