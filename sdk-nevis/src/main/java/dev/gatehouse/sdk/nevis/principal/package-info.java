/** The caller himself. */
@NullMarked
package dev.gatehouse.sdk.nevis.principal;

import org.jspecify.annotations.NullMarked;
