/** Files that the tenant serves under its own address, such as style sheets. */
@NullMarked
package dev.gatehouse.sdk.tresorit.customcontents;

import org.jspecify.annotations.NullMarked;
