/** Login, error mapping and lists; exported to nobody. */
@NullMarked
package dev.gatehouse.sdk.nevis.internal;

import org.jspecify.annotations.NullMarked;
