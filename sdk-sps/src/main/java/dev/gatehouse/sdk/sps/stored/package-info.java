/** Objects that settings refer to: passwords and X.509 identities. */
@NullMarked
package dev.gatehouse.sdk.sps.stored;

import org.jspecify.annotations.NullMarked;
