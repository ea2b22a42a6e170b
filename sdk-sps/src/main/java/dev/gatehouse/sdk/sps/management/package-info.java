/**
 * Basic settings of the appliance: mail, health monitoring, SNMP, disk fill-up prevention and web gateway authentication.
 *
 * {@snippet class="dev.gatehouse.examples.SpsSnippets" region="sps-management"}
 */
@NullMarked
package dev.gatehouse.sdk.sps.management;

import org.jspecify.annotations.NullMarked;
