package dev.gatehouse.examples;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.CteCredentials;
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
                The example registers two servers as a group, guards a folder, and takes one server out of service.
                """;
    }

    @Override
    public void run(Consumer<String> say) {
        if (isReal()) {
            CteExample.run(CteClient.fromEnvironment(), say);
            return;
        }
        try (FakeCteServer server = FakeCteServer.start()) {
            server.addPolicy("only-the-database");
            CteExample.run(
                    CteClient.create(
                            SdkConfig.of(server.url()),
                            CteCredentials.password(FakeCteServer.USER, Secret.of(FakeCteServer.PASSWORD))),
                    say);
        }
    }
}
