/** What a call looks like from outside, for metrics and tracing. */
@NullMarked
package dev.gatehouse.sdk.core.observe;

import org.jspecify.annotations.NullMarked;
