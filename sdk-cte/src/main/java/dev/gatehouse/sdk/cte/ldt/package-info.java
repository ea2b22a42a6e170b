/**
 * Groups and sets for live data transformation (LDT) of shared storage.
 *
 * {@snippet class="dev.gatehouse.examples.CteSnippets" region="cte-ldt"}
 */
@NullMarked
package dev.gatehouse.sdk.cte.ldt;

import org.jspecify.annotations.NullMarked;
