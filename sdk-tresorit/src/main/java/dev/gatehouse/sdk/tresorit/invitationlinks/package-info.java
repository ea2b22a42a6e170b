/**
 * Invitation links: their creation, acception and revocation, each decided by the backend.
 *
 * {@snippet class="dev.gatehouse.examples.TresoritSnippets" region="tresorit-invitationlinks"}
 */
@NullMarked
package dev.gatehouse.sdk.tresorit.invitationlinks;

import org.jspecify.annotations.NullMarked;
