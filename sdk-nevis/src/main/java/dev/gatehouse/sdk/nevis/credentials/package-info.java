/**
 * Credentials of users: passwords, mTANs, certificates, FIDO, tickets and others.
 *
 * {@snippet class="dev.gatehouse.examples.NevisCredentialSnippets" region="nevis-credentials"}
 */
@NullMarked
package dev.gatehouse.sdk.nevis.credentials;

import org.jspecify.annotations.NullMarked;
