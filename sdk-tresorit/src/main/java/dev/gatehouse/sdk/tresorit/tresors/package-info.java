/** Tresors: approval of their creation, deletion, members. */
@NullMarked
package dev.gatehouse.sdk.tresorit.tresors;

import org.jspecify.annotations.NullMarked;
