package dev.gatehouse.examples;

import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.clientgroups.AddClients;
import dev.gatehouse.sdk.cte.clientgroups.ClientGroup;
import dev.gatehouse.sdk.cte.clientgroups.ClusterType;
import dev.gatehouse.sdk.cte.clientgroups.NewClientGroup;
import dev.gatehouse.sdk.cte.clients.Client;
import dev.gatehouse.sdk.cte.clients.NewClient;
import dev.gatehouse.sdk.cte.guardpoints.GuardPoint;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointOwner;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointParams;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointType;
import dev.gatehouse.sdk.cte.guardpoints.NewGuardPoints;
import dev.gatehouse.sdk.cte.policies.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Adds servers to a client group, guards a folder, resets a password, and handles an error response. Deletes what it
 * created.
 */
public final class CteExample {

    private CteExample() {}

    /** Runs the example, then closes the client. */
    public static void run(CteClient cte, Consumer<String> say) {
        List<Runnable> undo = new ArrayList<>();
        try (cte) {
            try {
                ClientGroup group = cte.clientGroups()
                        .create(NewClientGroup.of("gatehouse-web", ClusterType.NON_CLUSTER)
                                .withDescription("Front servers"));
                undo.add(() -> cte.clientGroups().delete(group.id()));
                say.accept("Logged in and created the client group gatehouse-web. Its servers share settings.");

                for (String host : List.of("gatehouse-host-1", "gatehouse-host-2")) {
                    Client client = cte.clients().create(NewClient.of(host));
                    undo.add(() -> cte.clients().forceDelete(client.id()));
                }
                cte.clientGroups().addClients(group.id(), AddClients.of("gatehouse-host-1", "gatehouse-host-2"));
                say.accept("Added two servers. The group now has "
                        + cte.clientGroups().clients(group.id()).stream().count() + " clients.");

                boolean added = cte.clientGroups().addIfAbsent(group.id(), AddClients.of("gatehouse-host-1"));
                say.accept("Added the first server again: "
                        + (added ? "added." : "it was already a member, nothing changed."));

                guard(cte, "gatehouse-host-1", undo, say);

                cte.clients().resetPassword("gatehouse-host-1");
                say.accept("Reset the password of gatehouse-host-1: the appliance generated a new one.");

                cte.clients().markForDeletion("gatehouse-host-2");
                say.accept("Marked gatehouse-host-2 for deletion. It is deleted when its agent confirms.");
                try {
                    cte.clients().resetPassword("gatehouse-host-2");
                } catch (ApiException e) {
                    say.accept("Resetting its password failed with HTTP " + e.status() + ". Corrective action: "
                            + e.correctiveAction().orElse("not documented."));
                }
            } finally {
                for (int i = undo.size() - 1; i >= 0; i--) {
                    undo.get(i).run();
                }
            }
            say.accept("Deleted the servers and the group.");
        }
        say.accept("Closed the client. Its refresh token is revoked.");
    }

    /** Guards a folder with the first policy of the appliance, if it has one. */
    private static void guard(CteClient cte, String host, List<Runnable> undo, Consumer<String> say) {
        Optional<Policy> policy = cte.policies().list().stream().findFirst();
        if (policy.isEmpty()) {
            say.accept("This appliance has no policy, so no folder is guarded.");
            return;
        }
        GuardPointOwner owner = GuardPointOwner.client(host);
        GuardPointParams params =
                GuardPointParams.of(GuardPointType.DIRECTORY_AUTO, policy.get().id());
        GuardPoint guarded = cte.guardPoints()
                .create(owner, NewGuardPoints.of(params, "/srv/payments"))
                .get(0);
        undo.add(() -> cte.guardPoints().unguard(owner, List.of(guarded.id())));
        say.accept("Created a GuardPoint: the folder /srv/payments on " + host + ", with the policy "
                + policy.get().name().orElse("?") + ".");
    }
}
