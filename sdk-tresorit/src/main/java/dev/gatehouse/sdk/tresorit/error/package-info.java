/** Error codes, error details and exceptions of Tresorit ZeroKit. */
@NullMarked
package dev.gatehouse.sdk.tresorit.error;

import org.jspecify.annotations.NullMarked;
