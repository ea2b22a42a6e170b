/** The door to CipherTrust Transparent Encryption: client, credentials and error details. */
@NullMarked
package dev.gatehouse.sdk.cte;

import org.jspecify.annotations.NullMarked;
