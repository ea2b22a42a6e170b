/** Values that several areas share. */
@NullMarked
package dev.gatehouse.sdk.nevis.common;

import org.jspecify.annotations.NullMarked;
