/** Checks of arguments and headers. Exported for the vendor modules; applications do not need this package. */
@NullMarked
package dev.gatehouse.sdk.core.check;

import org.jspecify.annotations.NullMarked;
