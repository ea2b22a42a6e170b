/** Invitation links: their creation, acception and revocation, each decided by the backend. */
@NullMarked
package dev.gatehouse.sdk.tresorit.invitationlinks;

import org.jspecify.annotations.NullMarked;
