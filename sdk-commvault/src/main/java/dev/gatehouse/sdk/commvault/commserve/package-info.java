/**
 * The CommServe, which is the central server of an installation.
 *
 * {@snippet class="dev.gatehouse.examples.CommvaultSnippets" region="commvault-commserve"}
 */
@NullMarked
package dev.gatehouse.sdk.commvault.commserve;

import org.jspecify.annotations.NullMarked;
