/**
 * Storage: pools, disk, cloud and HyperScale storage.
 *
 * {@snippet class="dev.gatehouse.examples.CommvaultSnippets" region="commvault-storage"}
 */
@NullMarked
package dev.gatehouse.sdk.commvault.storage;

import org.jspecify.annotations.NullMarked;
