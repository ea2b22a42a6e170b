/** The door to Commvault: client, credentials, error codes and login failures. */
@NullMarked
package dev.gatehouse.sdk.commvault;

import org.jspecify.annotations.NullMarked;
