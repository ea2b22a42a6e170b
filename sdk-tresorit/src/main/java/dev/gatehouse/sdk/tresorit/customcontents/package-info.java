/**
 * Files that the server serves below the service URL of the tenant, such as style sheets.
 *
 * {@snippet class="dev.gatehouse.examples.TresoritSnippets" region="tresorit-customcontents"}
 */
@NullMarked
package dev.gatehouse.sdk.tresorit.customcontents;

import org.jspecify.annotations.NullMarked;
