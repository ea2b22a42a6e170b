package dev.gatehouse.examples;

import dev.gatehouse.sdk.commvault.CommvaultClient;
import dev.gatehouse.sdk.commvault.clients.ClientRef;
import dev.gatehouse.sdk.commvault.error.CommvaultError;
import dev.gatehouse.sdk.commvault.jobs.Job;
import dev.gatehouse.sdk.commvault.jobs.JobQuery;
import dev.gatehouse.sdk.commvault.jobs.JobWait;
import dev.gatehouse.sdk.commvault.plans.PlanRef;
import dev.gatehouse.sdk.commvault.rights.Grantee;
import dev.gatehouse.sdk.commvault.users.UserRef;
import dev.gatehouse.sdk.commvault.vaults.NewVault;
import dev.gatehouse.sdk.commvault.vaults.VaultCreation;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Creates a vault with two endpoints, to which applications store backups with the S3 protocol, and retires it. */
public final class CommvaultExample {

    private CommvaultExample() {}

    /** Runs the example, then closes the client. The plan, the two machines and the user must exist. */
    public static void run(CommvaultClient commvault, Consumer<String> say) {
        try (commvault) {
            PlanRef plan = commvault.plans().findForVault("Object storage").orElseThrow();
            say.accept("Found the plan \"" + plan.name() + "\", which can store vaults. The API expects its id: "
                    + plan.id() + ".");
            ClientRef[] endpoints = Stream.of("media-1", "media-2")
                    .map(name -> commvault.clients().findByName(name).orElseThrow())
                    .toArray(ClientRef[]::new);
            UserRef owner = commvault.users().findByName("anna").orElseThrow();
            say.accept("Found media-1 and media-2, the future S3 endpoints, and anna, the future owner of the vault.");

            // Safe to run again: if the outcome is unknown, or the vault exists, it is looked up and not created twice.
            VaultCreation vault = commvault
                    .vaults()
                    .createOrFind(NewVault.of("invoices", plan)
                            .withEndpoints(endpoints)
                            .withOwners(owner));
            switch (vault.outcome()) {
                case CREATED -> say.accept("Created the vault invoices.");
                case CREATED_WITH_WARNING ->
                    say.accept("Created the vault invoices, with a warning: "
                            + text(vault.warning().orElseThrow()));
                case ENDPOINTS_REJECTED ->
                    say.accept("Created the vault invoices, but its endpoints were rejected: "
                            + text(vault.endpointError().orElseThrow()));
                case ENDPOINTS_UNKNOWN ->
                    say.accept("Created the vault invoices. The state of its endpoints is unknown: "
                            + text(vault.endpointError().orElseThrow()));
                case FOUND -> say.accept("The vault invoices exists. It is unknown whether this call created it.");
                case ENDPOINTS_INSTALLING -> {
                    say.accept(
                            "Created the vault invoices. The server now runs a job that installs software on both machines:");
                    Job job = commvault
                            .jobs()
                            .await(
                                    vault.endpointJobId().orElseThrow(),
                                    JobWait.atMost(Duration.ofMinutes(30))
                                            .withOnProgress(polled -> say.accept("  " + polled.status() + ", "
                                                    + Math.round(polled.percentComplete()
                                                            .orElse(0)) + " %")));
                    say.accept(
                            "The job ended: " + job.outcome().orElseThrow() + ". Applications can now store backups.");
                }
            }
            // A vault that existed before is not retired.
            if (vault.outcome() != VaultCreation.Outcome.FOUND) {
                shareAndRetire(commvault, owner, say);
            }
        }
    }

    /** Grants a right on the vault, lists its jobs, and retires it. */
    private static void shareAndRetire(CommvaultClient commvault, UserRef colleague, Consumer<String> say) {
        long id = commvault.clients().findByName("invoices").orElseThrow().id();
        commvault.roles().findByName("S3 User").ifPresent(role -> {
            commvault.rights().grant(id, Grantee.user(colleague), role.ref());
            say.accept("Granted anna the role S3 User on the vault, in addition to the rights of others.");
        });
        long jobs = commvault.jobs().list(JobQuery.all().withLookBack(Duration.ofDays(1))).stream()
                .count();
        say.accept("Jobs of the last day: " + jobs + ".");
        commvault.vaults().retire(id);
        say.accept("Retired the vault: its license is released, and backup data can still be restored.");
    }

    private static String text(CommvaultError error) {
        return error.message().orElse("no reason given");
    }
}
