/** Types that several areas share. */
@NullMarked
package dev.gatehouse.sdk.tresorit.common;

import org.jspecify.annotations.NullMarked;
