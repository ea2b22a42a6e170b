/**
 * Basic settings besides {@code management}: network, date and time, troubleshooting.
 *
 * {@snippet class="dev.gatehouse.examples.SpsPolicySnippets" region="sps-system"}
 */
@NullMarked
package dev.gatehouse.sdk.sps.system;

import org.jspecify.annotations.NullMarked;
