/** Transactions. Not exported. */
@NullMarked
package dev.gatehouse.sdk.sps.transaction;

import org.jspecify.annotations.NullMarked;
