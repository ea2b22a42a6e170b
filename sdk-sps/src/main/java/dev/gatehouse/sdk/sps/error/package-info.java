/** Error details, error codes and exceptions of the product. */
@NullMarked
package dev.gatehouse.sdk.sps.error;

import org.jspecify.annotations.NullMarked;
