/**
 * The exceptions of the SDK. All are unchecked and extend
 * {@link dev.gatehouse.sdk.core.error.SdkException}.
 *
 * {@snippet class="dev.gatehouse.examples.Snippets" region="errors"}
 */
@NullMarked
package dev.gatehouse.sdk.core.error;

import org.jspecify.annotations.NullMarked;
