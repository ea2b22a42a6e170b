/** The sharing of tresors with other users. */
@NullMarked
package dev.gatehouse.sdk.tresorit.shares;

import org.jspecify.annotations.NullMarked;
