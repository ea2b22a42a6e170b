/**
 * The sharing of tresors with other users.
 *
 * {@snippet class="dev.gatehouse.examples.TresoritSnippets" region="tresorit-shares"}
 */
@NullMarked
package dev.gatehouse.sdk.tresorit.shares;

import org.jspecify.annotations.NullMarked;
