/** Error details, error codes and exceptions of the product. */
@NullMarked
package dev.gatehouse.sdk.tresorit.error;

import org.jspecify.annotations.NullMarked;
