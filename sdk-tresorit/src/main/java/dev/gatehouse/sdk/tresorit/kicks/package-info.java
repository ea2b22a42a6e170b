/** The kick-out of members from tresors. */
@NullMarked
package dev.gatehouse.sdk.tresorit.kicks;

import org.jspecify.annotations.NullMarked;
