/** Error mappers, paths and requests that several areas share. Not exported. */
@NullMarked
package dev.gatehouse.sdk.tresorit.internal;

import org.jspecify.annotations.NullMarked;
