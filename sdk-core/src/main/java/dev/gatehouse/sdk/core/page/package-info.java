/**
 * Lists that come in pages.
 *
 * {@snippet class="dev.gatehouse.examples.CteSnippets" region="cte-pages"}
 */
@NullMarked
package dev.gatehouse.sdk.core.page;

import org.jspecify.annotations.NullMarked;
