/**
 * Jobs: work that goes on after its call was answered.
 *
 * {@snippet class="dev.gatehouse.examples.CommvaultSnippets" region="commvault-jobs"}
 */
@NullMarked
package dev.gatehouse.sdk.commvault.jobs;

import org.jspecify.annotations.NullMarked;
