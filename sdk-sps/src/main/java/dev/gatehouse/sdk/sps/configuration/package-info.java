/** The configuration tree: what every resource of it has in common, and any path as open JSON. */
@NullMarked
package dev.gatehouse.sdk.sps.configuration;

import org.jspecify.annotations.NullMarked;
