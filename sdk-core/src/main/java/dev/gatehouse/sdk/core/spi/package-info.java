/** The kit for writing a vendor module: operation, caller, authenticator, error mapper. */
@NullMarked
package dev.gatehouse.sdk.core.spi;

import org.jspecify.annotations.NullMarked;
