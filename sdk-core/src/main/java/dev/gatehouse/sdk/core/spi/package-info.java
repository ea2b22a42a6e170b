/**
 * Types for implementing a vendor module: operations, requests, authenticators and error mappers.
 * Applications do not need this package.
 */
@NullMarked
package dev.gatehouse.sdk.core.spi;

import org.jspecify.annotations.NullMarked;
