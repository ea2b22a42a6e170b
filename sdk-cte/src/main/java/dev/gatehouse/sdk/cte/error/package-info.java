/** Error details, error codes and exceptions of the product. */
@NullMarked
package dev.gatehouse.sdk.cte.error;

import org.jspecify.annotations.NullMarked;
