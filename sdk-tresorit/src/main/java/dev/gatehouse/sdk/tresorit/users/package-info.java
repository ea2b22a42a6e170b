/** Users: registration, state and policies. */
@NullMarked
package dev.gatehouse.sdk.tresorit.users;

import org.jspecify.annotations.NullMarked;
