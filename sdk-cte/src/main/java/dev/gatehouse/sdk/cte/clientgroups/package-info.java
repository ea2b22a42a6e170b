/**
 * CTE client groups: clients that share settings.
 *
 * {@snippet class="dev.gatehouse.examples.CteSnippets" region="cte-clientgroups"}
 */
@NullMarked
package dev.gatehouse.sdk.cte.clientgroups;

import org.jspecify.annotations.NullMarked;
