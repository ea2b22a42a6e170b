/**
 * The same operation for many inputs, with limited concurrency.
 *
 * {@snippet class="dev.gatehouse.examples.Snippets" region="bulk-run"}
 */
@NullMarked
package dev.gatehouse.sdk.core.bulk;

import org.jspecify.annotations.NullMarked;
