/**
 * Clients: machines known to Commvault.
 *
 * {@snippet class="dev.gatehouse.examples.CommvaultSnippets" region="commvault-clients"}
 */
@NullMarked
package dev.gatehouse.sdk.commvault.clients;

import org.jspecify.annotations.NullMarked;
