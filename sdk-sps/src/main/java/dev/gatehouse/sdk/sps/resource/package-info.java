/** Descriptions of typed resources of the configuration. Not exported. */
@NullMarked
package dev.gatehouse.sdk.sps.resource;

import org.jspecify.annotations.NullMarked;
