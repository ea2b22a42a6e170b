/** Examples to copy from, and the tour that runs them all. */
@NullMarked
package dev.gatehouse.examples;

import org.jspecify.annotations.NullMarked;
