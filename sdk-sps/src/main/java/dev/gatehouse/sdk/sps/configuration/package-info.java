/**
 * The configuration tree: what every resource of it has in common, and any path as open JSON.
 *
 * {@snippet class="dev.gatehouse.examples.SpsSnippets" region="sps-configuration"}
 */
@NullMarked
package dev.gatehouse.sdk.sps.configuration;

import org.jspecify.annotations.NullMarked;
