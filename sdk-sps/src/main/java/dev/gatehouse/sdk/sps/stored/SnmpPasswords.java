package dev.gatehouse.sdk.sps.stored;

import dev.gatehouse.sdk.sps.configuration.Reference;

/**
 * The two password objects of SNMP version 3.
 *
 * @param authentication reference for {@code authPassword}
 * @param encryption reference for {@code encryptionPassword}
 */
public record SnmpPasswords(Reference authentication, Reference encryption) {}
