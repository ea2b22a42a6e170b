/** The stand-in for the administrative API v4 of Tresorit ZeroKit. */
@NullMarked
package dev.gatehouse.sdk.testkit.tresorit;

import org.jspecify.annotations.NullMarked;
