/** Login sessions and the transactions bound to them. Not exported. */
@NullMarked
package dev.gatehouse.sdk.sps.session;

import org.jspecify.annotations.NullMarked;
