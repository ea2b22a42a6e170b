/** Basic settings of the appliance: mail, health monitoring, SNMP and their neighbours. */
@NullMarked
package dev.gatehouse.sdk.sps.management;

import org.jspecify.annotations.NullMarked;
