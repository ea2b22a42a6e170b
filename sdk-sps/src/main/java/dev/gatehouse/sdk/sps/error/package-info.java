/** Error details, error types and exceptions of SPS. */
@NullMarked
package dev.gatehouse.sdk.sps.error;

import org.jspecify.annotations.NullMarked;
