/**
 * A stand-in for Commvault's REST API, as far as S3 vaults ("Unified Data Vault" since 11.44) need it: login and its
 * ends, access tokens, vaults and their endpoints, S3 keys, and the look-ups that fill a vault's request.
 */
@NullMarked
package dev.gatehouse.sdk.testkit.commvault;

import org.jspecify.annotations.NullMarked;
