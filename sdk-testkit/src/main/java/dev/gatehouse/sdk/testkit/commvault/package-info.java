/**
 * A fake server for Commvault's REST API, with the parts that S3 vaults ("Unified Data Vault" since 11.44) need: login,
 * renewal and logout, access tokens, vaults and their endpoints, S3 keys, and the lookups for the request of a vault.
 */
@NullMarked
package dev.gatehouse.sdk.testkit.commvault;

import org.jspecify.annotations.NullMarked;
