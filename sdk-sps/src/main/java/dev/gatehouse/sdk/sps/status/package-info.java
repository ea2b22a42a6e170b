/** What the appliance tells about itself and about the caller. */
@NullMarked
package dev.gatehouse.sdk.sps.status;

import org.jspecify.annotations.NullMarked;
