/**
 * Options, state and staged changes of a transaction.
 *
 * {@snippet class="dev.gatehouse.examples.SpsSnippets" region="sps-lock-wait"}
 */
@NullMarked
package dev.gatehouse.sdk.sps.transaction;

import org.jspecify.annotations.NullMarked;
