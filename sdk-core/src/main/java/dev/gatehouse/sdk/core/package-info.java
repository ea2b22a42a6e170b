/**
 * What a user touches to set up and tune a client.
 *
 * {@snippet class="dev.gatehouse.examples.Snippets" region="retries"}
 */
@NullMarked
package dev.gatehouse.sdk.core;

import org.jspecify.annotations.NullMarked;
