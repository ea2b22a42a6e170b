/**
 * Credentials that the server stores, for storage.
 *
 * {@snippet class="dev.gatehouse.examples.CommvaultSnippets" region="commvault-storedcredentials"}
 */
@NullMarked
package dev.gatehouse.sdk.commvault.storedcredentials;

import org.jspecify.annotations.NullMarked;
