/** Clients: the machines that Commvault knows. */
@NullMarked
package dev.gatehouse.sdk.commvault.clients;

import org.jspecify.annotations.NullMarked;
