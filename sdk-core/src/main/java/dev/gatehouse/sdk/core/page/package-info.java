/**
 * Paginated lists.
 *
 * {@snippet class="dev.gatehouse.examples.Snippets" region="pages"}
 */
@NullMarked
package dev.gatehouse.sdk.core.page;

import org.jspecify.annotations.NullMarked;
