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
 * Puts servers into a client group, guards a folder, resets a password, and explains a refusal. Removes what it made.
 */
public final class CteExample {

    private CteExample() {}

    /** Runs the example, and closes the client. */
    public static void run(CteClient cte, Consumer<String> say) {
        List<Runnable> undo = new ArrayList<>();
        try (cte) {
            try {
                ClientGroup group = cte.clientGroups()
                        .create(NewClientGroup.of("gatehouse-web", ClusterType.NON_CLUSTER)
                                .withDescription("Front servers"));
                undo.add(() -> cte.clientGroups().delete(group.id()));
                say.accept("Logged in, and made the client group gatehouse-web: servers that share settings.");

                for (String host : List.of("gatehouse-host-1", "gatehouse-host-2")) {
                    Client client = cte.clients().create(NewClient.of(host));
                    undo.add(() -> cte.clients().forceDelete(client.id()));
                }
                cte.clientGroups().addClients(group.id(), AddClients.of("gatehouse-host-1", "gatehouse-host-2"));
                say.accept("Added two servers; the group now has "
                        + cte.clientGroups().clients(group.id()).stream().count() + " clients.");

                boolean added = cte.clientGroups().addIfAbsent(group.id(), AddClients.of("gatehouse-host-1"));
                say.accept("Added the first one once more: " + (added ? "added." : "it was there already, no harm."));

                guard(cte, "gatehouse-host-1", undo, say);

                cte.clients().resetPassword("gatehouse-host-1");
                say.accept(
                        "The appliance made a new password for the agent on gatehouse-host-1, and showed it to nobody.");

                cte.clients().markForDeletion("gatehouse-host-2");
                say.accept("Marked gatehouse-host-2 for deletion; it stays until the agent there confirms.");
                try {
                    cte.clients().resetPassword("gatehouse-host-2");
                } catch (ApiException e) {
                    say.accept("Resetting its password is refused, with HTTP " + e.status() + ". What to do: "
                            + e.correctiveAction().orElse("not documented."));
                }
            } finally {
                for (int i = undo.size() - 1; i >= 0; i--) {
                    undo.get(i).run();
                }
            }
            say.accept("Removed servers and group again.");
        }
        say.accept("Closed the client: what it logged in with is revoked, so nobody can go on with it.");
    }

    /** Which policies there are is for each site to say; without one there is nothing to guard by. */
    private static void guard(CteClient cte, String host, List<Runnable> undo, Consumer<String> say) {
        Optional<Policy> policy = cte.policies().list().stream().findFirst();
        if (policy.isEmpty()) {
            say.accept("No policy on this appliance, so no folder is guarded.");
            return;
        }
        GuardPointOwner owner = GuardPointOwner.client(host);
        GuardPointParams params =
                GuardPointParams.of(GuardPointType.DIRECTORY_AUTO, policy.get().id());
        GuardPoint guarded = cte.guardPoints()
                .create(owner, NewGuardPoints.of(params, "/srv/payments"))
                .get(0);
        undo.add(() -> cte.guardPoints().unguard(owner, List.of(guarded.id())));
        say.accept("Guarded the folder /srv/payments on it by the policy "
                + policy.get().name().orElse("?") + ": that is a GuardPoint.");
    }
}
