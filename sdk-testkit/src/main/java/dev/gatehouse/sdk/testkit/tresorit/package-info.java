/** A fake server for the administrative API v4 of Tresorit ZeroKit. */
@NullMarked
package dev.gatehouse.sdk.testkit.tresorit;

import org.jspecify.annotations.NullMarked;
