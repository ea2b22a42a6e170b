/**
 * Files that the tenant serves under its own address, such as style sheets.
 *
 * {@snippet class="dev.gatehouse.examples.TresoritSnippets" region="tresorit-customcontents"}
 */
@NullMarked
package dev.gatehouse.sdk.tresorit.customcontents;

import org.jspecify.annotations.NullMarked;
