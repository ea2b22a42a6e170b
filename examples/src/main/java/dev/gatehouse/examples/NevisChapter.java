package dev.gatehouse.examples;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.nevis.NevisClient;
import dev.gatehouse.sdk.nevis.NevisCredentials;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;
import dev.gatehouse.sdk.testkit.nevis.ViolationForm;
import java.util.Map;
import java.util.function.Consumer;

/** nevisIDM in the tour. */
final class NevisChapter implements Chapter {

    @Override
    public String product() {
        return "Nevis nevisIDM";
    }

    @Override
    public String story() {
        return """
                Manages the identities of people who log in to the services of a bank or an insurer: users, their rights,
                and their tenants (called "clients"). The example renames a tenant in four languages. The first name
                violates a policy, and another transaction changes the tenant at the same time. No change is lost.
                """;
    }

    @Override
    public String prefix() {
        return "NEVIS";
    }

    @Override
    public void run(Consumer<String> say) {
        if (isReal()) {
            NevisExample.run(NevisClient.fromEnvironment(), say);
            return;
        }
        try (FakeNevisServer server = FakeNevisServer.start()) {
            server.addClient(NevisExample.TENANT, "Helvetia")
                    .simulateConcurrentUpdate(NevisExample.TENANT, Map.of("displayName", Map.of("RM", "Helvetia SA")));
            server.options().violationForms(ViolationForm.LIST);
            NevisExample.run(
                    NevisClient.create(
                            SdkConfig.of(server.url()), NevisCredentials.bearer(Secret.of(FakeNevisServer.ROOT_TOKEN))),
                    say);
        }
    }
}
