/**
 * Jobs: work that continues after the server has responded.
 *
 * {@snippet class="dev.gatehouse.examples.CommvaultSnippets" region="commvault-jobs"}
 */
@NullMarked
package dev.gatehouse.sdk.commvault.jobs;

import org.jspecify.annotations.NullMarked;
