/**
 * The stand-in for Nevis nevisIDM: clients (tenants) with their users, units and profiles, the applications they share,
 * the principal and the query API, as the vendor's API reference at {@code https://docs.nevis.net/nevisid/api/} has
 * them for 8.2605. What that reference leaves open is an option of the server.
 */
@NullMarked
package dev.gatehouse.sdk.testkit.nevis;

import org.jspecify.annotations.NullMarked;
