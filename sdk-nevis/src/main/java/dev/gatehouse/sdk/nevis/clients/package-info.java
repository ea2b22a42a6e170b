/**
 * Clients, which are tenants.
 *
 * {@snippet class="dev.gatehouse.examples.NevisSnippets" region="nevis-clients"}
 */
@NullMarked
package dev.gatehouse.sdk.nevis.clients;

import org.jspecify.annotations.NullMarked;
