/** Applications. */
@NullMarked
package dev.gatehouse.sdk.nevis.applications;

import org.jspecify.annotations.NullMarked;
