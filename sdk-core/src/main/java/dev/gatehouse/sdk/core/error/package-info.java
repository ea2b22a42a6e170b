/** What can go wrong, as one tree of unchecked exceptions. */
@NullMarked
package dev.gatehouse.sdk.core.error;

import org.jspecify.annotations.NullMarked;
