/**
 * Registration tokens, with which CTE Agents register on CipherTrust Manager.
 *
 * {@snippet class="dev.gatehouse.examples.CteSnippets" region="cte-registration"}
 */
@NullMarked
package dev.gatehouse.sdk.cte.registration;

import org.jspecify.annotations.NullMarked;
