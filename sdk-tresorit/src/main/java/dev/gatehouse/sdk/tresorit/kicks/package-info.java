/**
 * Kicks: the removal of members from tresors.
 *
 * {@snippet class="dev.gatehouse.examples.TresoritSnippets" region="tresorit-kicks"}
 */
@NullMarked
package dev.gatehouse.sdk.tresorit.kicks;

import org.jspecify.annotations.NullMarked;
