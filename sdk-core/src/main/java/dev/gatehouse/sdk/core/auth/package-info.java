/** Authentication: tokens and sessions, and their renewal. */
@NullMarked
package dev.gatehouse.sdk.core.auth;

import org.jspecify.annotations.NullMarked;
