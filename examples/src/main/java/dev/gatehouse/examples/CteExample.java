package dev.gatehouse.examples;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.CteCredentials;
import dev.gatehouse.sdk.cte.clientgroups.AddClients;
import dev.gatehouse.sdk.cte.clientgroups.ClientGroup;
import dev.gatehouse.sdk.cte.clientgroups.ClusterType;
import dev.gatehouse.sdk.cte.clientgroups.NewClientGroup;
import dev.gatehouse.sdk.cte.clients.Client;
import dev.gatehouse.sdk.cte.clients.NewClient;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Puts hosts into a client group, resets a password, and explains a refusal. Removes what it made. */
public final class CteExample {

    private CteExample() {}

    /** Runs the example. */
    public static void run(SdkConfig config, CteCredentials credentials, Consumer<String> say) {
        List<Runnable> undo = new ArrayList<>();
        try (CteClient cte = CteClient.create(config, credentials)) {
            try {
                ClientGroup group = cte.clientGroups()
                        .create(NewClientGroup.of("gatehouse-web", ClusterType.NON_CLUSTER)
                                .withDescription("Front servers"));
                undo.add(() -> cte.clientGroups().delete(group.id()));
                say.accept("Logged in, and made the client group gatehouse-web: hosts that share settings.");

                for (String host : List.of("gatehouse-host-1", "gatehouse-host-2")) {
                    Client client = cte.clients().create(NewClient.of(host));
                    undo.add(() -> cte.clients().forceDelete(client.id()));
                }
                cte.clientGroups().addClients(group.id(), AddClients.of("gatehouse-host-1", "gatehouse-host-2"));
                say.accept("Added two hosts; the group now has "
                        + cte.clientGroups().clients(group.id()).stream().count() + " clients.");

                boolean added = cte.clientGroups().addIfAbsent(group.id(), AddClients.of("gatehouse-host-1"));
                say.accept("Added the first host once more: " + (added ? "added." : "it was there already, no harm."));

                cte.clients().resetPassword("gatehouse-host-1");
                say.accept("The server made a new password for gatehouse-host-1, and showed it to nobody.");

                cte.clients().markForDeletion("gatehouse-host-2");
                say.accept("Marked gatehouse-host-2 for deletion; it stays until its agent confirms.");
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
            say.accept("Removed hosts and group again.");
        }
        say.accept("Closed the client: its refresh token is revoked.");
    }
}
