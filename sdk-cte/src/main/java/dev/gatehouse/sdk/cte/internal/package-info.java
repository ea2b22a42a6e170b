/** Login, error mapping and list envelope; exported to nobody. */
@NullMarked
package dev.gatehouse.sdk.cte.internal;

import org.jspecify.annotations.NullMarked;
