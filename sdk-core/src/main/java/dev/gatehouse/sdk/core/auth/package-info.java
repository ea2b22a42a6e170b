/** How a request becomes an authorised one: tokens and their renewal. */
@NullMarked
package dev.gatehouse.sdk.core.auth;

import org.jspecify.annotations.NullMarked;
