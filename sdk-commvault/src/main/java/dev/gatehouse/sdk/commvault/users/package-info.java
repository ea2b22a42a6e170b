/** Users and user groups. */
@NullMarked
package dev.gatehouse.sdk.commvault.users;

import org.jspecify.annotations.NullMarked;
