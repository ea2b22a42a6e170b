/**
 * Invitation links. The backend decides on their creation, acception and revocation.
 *
 * {@snippet class="dev.gatehouse.examples.TresoritSnippets" region="tresorit-invitationlinks"}
 */
@NullMarked
package dev.gatehouse.sdk.tresorit.invitationlinks;

import org.jspecify.annotations.NullMarked;
