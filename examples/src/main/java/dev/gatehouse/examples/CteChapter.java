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
                Encrypts folders on servers. An agent on each server (a "client") lets through only whom a policy allows;
                a protected folder is a "GuardPoint". One central appliance rules over all agents, and we talk to it.
                Here two servers are put under protection as a group, and one of them is taken out of service.
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
