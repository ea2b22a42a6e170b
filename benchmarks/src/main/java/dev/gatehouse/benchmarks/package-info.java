/** What a call costs, as a ratio to a program that does the same, hand-written, on the same machine in the same minutes. */
@NullMarked
package dev.gatehouse.benchmarks;

import org.jspecify.annotations.NullMarked;
