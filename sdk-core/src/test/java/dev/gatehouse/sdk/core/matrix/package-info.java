/** The fault matrix: what can go wrong between a call and its answer, in cells, each with the same assertions. */
@NullMarked
package dev.gatehouse.sdk.core.matrix;

import org.jspecify.annotations.NullMarked;
