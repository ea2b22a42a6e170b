/**
 * Reports over all clients.
 *
 * {@snippet class="dev.gatehouse.examples.CteSnippets" region="cte-reports"}
 */
@NullMarked
package dev.gatehouse.sdk.cte.reports;

import org.jspecify.annotations.NullMarked;
