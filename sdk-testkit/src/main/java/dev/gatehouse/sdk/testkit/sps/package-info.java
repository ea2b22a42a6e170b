/**
 * A fake server for One Identity Safeguard for Privileged Sessions (SPS), after the vendor's REST API Reference Guide:
 * the pages "Mail settings", "Health monitoring", "SNMP settings" and "SNMP traps" of 6.0 LTS, "Open a transaction" and
 * "Reviewing the changelog of a transaction" of 6.9.3, "Passwords stored on SPS" of 6.9.3 and 7.3, "Authenticate to the
 * SPS REST API" of 7.1.1, "Delete a transaction" of 7.5.1, and "Checking the transaction status" of 8.0 LTS. What none
 * of them describes is marked "not documented" in the code.
 */
@NullMarked
package dev.gatehouse.sdk.testkit.sps;

import org.jspecify.annotations.NullMarked;
