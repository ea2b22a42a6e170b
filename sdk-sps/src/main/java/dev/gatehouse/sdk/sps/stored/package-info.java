/**
 * Objects that settings refer to: passwords and X.509 identities.
 *
 * {@snippet class="dev.gatehouse.examples.SpsSnippets" region="sps-stored"}
 */
@NullMarked
package dev.gatehouse.sdk.sps.stored;

import org.jspecify.annotations.NullMarked;
