/** The door to Tresorit ZeroKit: client, credentials and errors. */
@NullMarked
package dev.gatehouse.sdk.tresorit;

import org.jspecify.annotations.NullMarked;
