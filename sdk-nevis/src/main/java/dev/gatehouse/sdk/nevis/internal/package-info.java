/** Error mapping, lists and checks. Not exported. */
@NullMarked
package dev.gatehouse.sdk.nevis.internal;

import org.jspecify.annotations.NullMarked;
