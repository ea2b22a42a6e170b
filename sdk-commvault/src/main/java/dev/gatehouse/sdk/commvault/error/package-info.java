/** Error details, error codes and exceptions of the product. */
@NullMarked
package dev.gatehouse.sdk.commvault.error;

import org.jspecify.annotations.NullMarked;
