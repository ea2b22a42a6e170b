/**
 * A fake server for Nevis nevisIDM: clients (tenants) with their users, units and profiles, the applications they
 * share, the principal API and the query API. It follows the vendor's API reference for 8.2605 at
 * {@code https://docs.nevis.net/nevisid/api/}. What the reference leaves open is an option of the server.
 */
@NullMarked
package dev.gatehouse.sdk.testkit.nevis;

import org.jspecify.annotations.NullMarked;
