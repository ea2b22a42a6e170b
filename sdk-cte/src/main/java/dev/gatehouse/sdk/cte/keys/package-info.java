/**
 * Keys that policies use.
 *
 * {@snippet class="dev.gatehouse.examples.CteSnippets" region="cte-keys"}
 */
@NullMarked
package dev.gatehouse.sdk.cte.keys;

import org.jspecify.annotations.NullMarked;
