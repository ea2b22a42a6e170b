/** Login, token rotation and error mapping; exported to nobody. */
@NullMarked
package dev.gatehouse.sdk.commvault.internal;

import org.jspecify.annotations.NullMarked;
