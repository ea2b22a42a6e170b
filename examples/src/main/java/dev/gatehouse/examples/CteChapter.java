package dev.gatehouse.examples;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.CteCredentials;
import dev.gatehouse.sdk.cte.clients.NewClient;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import java.util.function.Consumer;

/** CipherTrust Transparent Encryption in the tour. */
final class CteChapter implements Chapter {

    @Override
    public String product() {
        return "Thales CipherTrust CTE";
    }

    @Override
    public String prefix() {
        return "CTE";
    }

    @Override
    public String story() {
        return """
                Encrypts folders on servers. An agent on each server (a "client") grants access as a policy allows.
                A protected folder is a "GuardPoint". One central appliance manages all agents; the SDK calls its API.
                The example starts with an empty appliance: it creates a key and a policy, registers a server, guards a
                folder, changes the policy, reads a report, and removes everything.
                """;
    }

    /** On a real appliance no agent is installed: the client is created without one. */
    @Override
    public void run(Consumer<String> say) {
        if (isReal()) {
            CteClient cte = CteClient.fromEnvironment();
            CteRollOut.run(cte, (token, host) -> cte.clients().create(NewClient.of(host)), say);
            CteExample.run(CteClient.fromEnvironment(), say);
            return;
        }
        try (FakeCteServer server = FakeCteServer.start()) {
            CteRollOut.run(client(server), (token, host) -> server.registerAgent(token.reveal(), host), say);
            server.addPolicy("only-the-database");
            CteExample.run(client(server), say);
        }
    }

    private static CteClient client(FakeCteServer server) {
        CteCredentials credentials = CteCredentials.password(FakeCteServer.USER, Secret.of(FakeCteServer.PASSWORD));
        return CteClient.create(SdkConfig.of(server.url()), credentials);
    }
}
