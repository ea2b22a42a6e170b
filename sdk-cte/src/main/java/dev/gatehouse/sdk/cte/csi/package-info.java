/**
 * Storage groups of Kubernetes and their GuardPolicies (CTE for Kubernetes).
 *
 * {@snippet class="dev.gatehouse.examples.CteSnippets" region="cte-csi"}
 */
@NullMarked
package dev.gatehouse.sdk.cte.csi;

import org.jspecify.annotations.NullMarked;
