/** The units of a client. */
@NullMarked
package dev.gatehouse.sdk.nevis.units;

import org.jspecify.annotations.NullMarked;
