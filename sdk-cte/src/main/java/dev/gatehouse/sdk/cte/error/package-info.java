/** Details of the errors that CipherTrust Manager reports. */
@NullMarked
package dev.gatehouse.sdk.cte.error;

import org.jspecify.annotations.NullMarked;
