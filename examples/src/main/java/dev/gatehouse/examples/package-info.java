/** Runnable examples, the code shown in the documentation, and the tour that runs all examples. */
@NullMarked
package dev.gatehouse.examples;

import org.jspecify.annotations.NullMarked;
