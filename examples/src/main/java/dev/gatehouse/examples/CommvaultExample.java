package dev.gatehouse.examples;

import dev.gatehouse.sdk.commvault.CommvaultClient;
import dev.gatehouse.sdk.commvault.clients.ClientRef;
import dev.gatehouse.sdk.commvault.error.CommvaultError;
import dev.gatehouse.sdk.commvault.jobs.Job;
import dev.gatehouse.sdk.commvault.jobs.JobWait;
import dev.gatehouse.sdk.commvault.plans.PlanRef;
import dev.gatehouse.sdk.commvault.users.UserRef;
import dev.gatehouse.sdk.commvault.vaults.NewVault;
import dev.gatehouse.sdk.commvault.vaults.VaultCreation;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** From names to a vault whose endpoints are installed: applications then store backups in it by the S3 protocol. */
public final class CommvaultExample {

    private CommvaultExample() {}

    /** Runs the example, and closes the client: the plan, the two machines and the user must exist. */
    public static void run(CommvaultClient commvault, Consumer<String> say) {
        try (commvault) {
            PlanRef plan = commvault.plans().findForVault("Object storage").orElseThrow();
            say.accept("Found the plan \"" + plan.name()
                    + "\", which has storage for a vault. The API wants ids, not names: " + plan.id() + ".");
            ClientRef[] endpoints = Stream.of("media-1", "media-2")
                    .map(name -> commvault.clients().findByName(name).orElseThrow())
                    .toArray(ClientRef[]::new);
            UserRef owner = commvault.users().findByName("anna").orElseThrow();
            say.accept(
                    "Found media-1 and media-2, which will speak S3 to applications, and anna, who will own the vault.");

            // Safe to run again: an unclear outcome, or a vault of this name, is looked up and not made twice.
            VaultCreation vault = commvault
                    .vaults()
                    .createOrFind(NewVault.of("invoices", plan)
                            .withEndpoints(endpoints)
                            .withOwners(owner));
            switch (vault.outcome()) {
                case CREATED -> say.accept("The vault invoices exists.");
                case CREATED_WITH_WARNING ->
                    say.accept(
                            "The vault invoices exists; " + text(vault.warning().orElseThrow()));
                case ENDPOINTS_REFUSED ->
                    say.accept("The vault invoices exists, but its machines were refused: "
                            + text(vault.endpointError().orElseThrow()));
                case ENDPOINTS_UNKNOWN ->
                    say.accept("The vault invoices exists; whether its machines are ready the server does not tell: "
                            + text(vault.endpointError().orElseThrow()));
                case FOUND -> say.accept("A vault invoices exists; whether this call made it is not known.");
                case ENDPOINTS_INSTALLING -> {
                    say.accept(
                            "The vault invoices exists. The server still installs software on the two machines, as a job:");
                    Job job = commvault
                            .jobs()
                            .await(
                                    vault.endpointJobId().orElseThrow(),
                                    JobWait.atMost(Duration.ofMinutes(30))
                                            .withOnProgress(look -> say.accept("  " + look.status() + ", "
                                                    + Math.round(look.percentComplete()
                                                            .orElse(0)) + " %")));
                    say.accept(
                            "The job ended " + job.outcome().orElseThrow() + ": applications can store backups now.");
                }
            }
        }
    }

    private static String text(CommvaultError told) {
        return told.message().orElse("no reason given");
    }
}
