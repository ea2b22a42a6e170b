/** JSON and error mapping of the SPS wire format. Not exported. */
@NullMarked
package dev.gatehouse.sdk.sps.internal;

import org.jspecify.annotations.NullMarked;
