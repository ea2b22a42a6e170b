/** Clients, which are tenants. */
@NullMarked
package dev.gatehouse.sdk.nevis.clients;

import org.jspecify.annotations.NullMarked;
