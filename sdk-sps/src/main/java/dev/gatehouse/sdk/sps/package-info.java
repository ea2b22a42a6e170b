/** The door to Safeguard for Privileged Sessions: client, credentials, transactions and errors. */
@NullMarked
package dev.gatehouse.sdk.sps;

import org.jspecify.annotations.NullMarked;
