package dev.gatehouse.sdk.testkit.commvault;

import java.util.List;

/**
 * A vault.
 *
 * @param id the client id; a vault is a pseudo client
 * @param name the client name, which is also the name of the S3 bucket
 * @param planId the id of the plan whose storage it uses
 * @param owners the ids of users
 * @param userGroups the ids of groups
 * @param endpoints the client ids of the machines named at creation
 */
public record Vault(
        long id, String name, long planId, List<Long> owners, List<Long> userGroups, List<Long> endpoints) {}
