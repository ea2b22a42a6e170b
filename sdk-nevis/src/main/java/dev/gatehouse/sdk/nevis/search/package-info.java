/**
 * Search with the query API.
 *
 * {@snippet class="dev.gatehouse.examples.NevisSnippets" region="nevis-search"}
 */
@NullMarked
package dev.gatehouse.sdk.nevis.search;

import org.jspecify.annotations.NullMarked;
