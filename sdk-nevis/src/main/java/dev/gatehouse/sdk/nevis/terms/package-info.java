/**
 * Terms and the consents of users.
 *
 * {@snippet class="dev.gatehouse.examples.NevisSnippets" region="nevis-terms"}
 */
@NullMarked
package dev.gatehouse.sdk.nevis.terms;

import org.jspecify.annotations.NullMarked;
