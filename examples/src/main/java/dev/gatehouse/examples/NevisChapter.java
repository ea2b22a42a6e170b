package dev.gatehouse.examples;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.nevis.NevisCredentials;
import dev.gatehouse.sdk.testkit.nevis.NevisServer;
import dev.gatehouse.sdk.testkit.nevis.ViolationForm;
import java.util.Map;
import java.util.function.Consumer;

/** nevisIDM in the tour. */
final class NevisChapter implements Chapter {

    private static final Environment ENVIRONMENT = new Environment("NEVIS");

    @Override
    public String product() {
        return "Nevis nevisIDM";
    }

    @Override
    public String story() {
        return "A tenant gets a new name in four languages, past a naming policy and a change by somebody else.";
    }

    @Override
    public boolean isReal() {
        return ENVIRONMENT.isSet();
    }

    @Override
    public void run(Consumer<String> say) {
        if (isReal()) {
            NevisExample.run(ENVIRONMENT.config(), NevisCredentials.bearer(ENVIRONMENT.secret("TOKEN")), say);
            return;
        }
        try (NevisServer server = NevisServer.start()) {
            server.addClient(NevisExample.TENANT, "Helvetia")
                    .meetConcurrentChange(NevisExample.TENANT, Map.of("displayName", Map.of("RM", "Helvetia SA")));
            server.options().violationForms(ViolationForm.LIST);
            NevisExample.run(
                    SdkConfig.of(server.url()), NevisCredentials.bearer(Secret.of(NevisServer.ROOT_TOKEN)), say);
        }
    }
}
