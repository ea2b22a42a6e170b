/**
 * Tresors: approval of their creation, their deletion and their members.
 *
 * {@snippet class="dev.gatehouse.examples.TresoritSnippets" region="tresorit-tresors"}
 */
@NullMarked
package dev.gatehouse.sdk.tresorit.tresors;

import org.jspecify.annotations.NullMarked;
