/** The implementation of calls: attempts, retries, transport. Not exported. */
@NullMarked
package dev.gatehouse.sdk.core.internal;

import org.jspecify.annotations.NullMarked;
