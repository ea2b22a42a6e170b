/** Values that several areas share. */
@NullMarked
package dev.gatehouse.sdk.commvault.common;

import org.jspecify.annotations.NullMarked;
