/**
 * The configuration tree: types shared by all its resources, and access to any path as open JSON.
 *
 * {@snippet class="dev.gatehouse.examples.SpsSnippets" region="sps-configuration"}
 */
@NullMarked
package dev.gatehouse.sdk.sps.configuration;

import org.jspecify.annotations.NullMarked;
