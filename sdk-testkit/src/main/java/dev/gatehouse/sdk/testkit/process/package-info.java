/** The fake servers as a process, for clients in any language. See {@link dev.gatehouse.sdk.testkit.process.Main}. */
@NullMarked
package dev.gatehouse.sdk.testkit.process;

import org.jspecify.annotations.NullMarked;
