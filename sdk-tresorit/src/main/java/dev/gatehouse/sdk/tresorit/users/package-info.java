/**
 * Users: registration, state and policies.
 *
 * {@snippet class="dev.gatehouse.examples.TresoritSnippets" region="tresorit-users"}
 */
@NullMarked
package dev.gatehouse.sdk.tresorit.users;

import org.jspecify.annotations.NullMarked;
