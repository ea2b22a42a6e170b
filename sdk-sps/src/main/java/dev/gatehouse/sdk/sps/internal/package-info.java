/** Session, transaction calls, error mapping and the JSON of whole objects; exported to nobody. */
@NullMarked
package dev.gatehouse.sdk.sps.internal;

import org.jspecify.annotations.NullMarked;
