/** Error details, error codes and Commvault's own exceptions. */
@NullMarked
package dev.gatehouse.sdk.commvault.error;

import org.jspecify.annotations.NullMarked;
