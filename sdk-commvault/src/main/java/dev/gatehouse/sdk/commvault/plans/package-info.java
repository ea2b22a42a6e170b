/** Plans, whose storage backs vaults. */
@NullMarked
package dev.gatehouse.sdk.commvault.plans;

import org.jspecify.annotations.NullMarked;
