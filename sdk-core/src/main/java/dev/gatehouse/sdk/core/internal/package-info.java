/** The attempt loop and what it stands on; exported to nobody. */
@NullMarked
package dev.gatehouse.sdk.core.internal;

import org.jspecify.annotations.NullMarked;
