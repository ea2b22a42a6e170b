package dev.gatehouse.sdk.testkit.commvault;

import java.util.List;

/**
 * A vault as the server keeps it.
 *
 * @param id its client id, for a vault is a pseudo client
 * @param name the client name, which is the S3 bucket's name as well
 * @param planId the plan whose storage backs it
 * @param owners ids of users
 * @param userGroups ids of groups
 * @param endpoints client ids of the machines named at creation
 */
public record Vault(
        long id, String name, long planId, List<Long> owners, List<Long> userGroups, List<Long> endpoints) {}
