/** Options, state and staged changes of a transaction. */
@NullMarked
package dev.gatehouse.sdk.sps.transaction;

import org.jspecify.annotations.NullMarked;
