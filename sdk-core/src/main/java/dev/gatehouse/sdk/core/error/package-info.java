/**
 * What can go wrong, as one tree of unchecked exceptions.
 *
 * {@snippet class="dev.gatehouse.examples.Snippets" region="errors"}
 */
@NullMarked
package dev.gatehouse.sdk.core.error;

import org.jspecify.annotations.NullMarked;
