package dev.gatehouse.examples;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.cte.CteCredentials;
import dev.gatehouse.sdk.testkit.cte.CteServer;
import java.util.function.Consumer;

/** CipherTrust Transparent Encryption in the tour. */
final class CteChapter implements Chapter {

    private static final Environment ENVIRONMENT = new Environment("CTE");

    @Override
    public String product() {
        return "Thales CipherTrust CTE";
    }

    @Override
    public String story() {
        return "Hosts whose files are encrypted are put into a group; one gets a new password, one refuses.";
    }

    @Override
    public boolean isReal() {
        return ENVIRONMENT.isSet();
    }

    @Override
    public void run(Consumer<String> say) {
        if (isReal()) {
            CteExample.run(
                    ENVIRONMENT.config(),
                    CteCredentials.password(ENVIRONMENT.text("USERNAME"), ENVIRONMENT.secret("PASSWORD")),
                    say);
            return;
        }
        try (CteServer server = CteServer.start()) {
            CteExample.run(
                    SdkConfig.of(server.url()),
                    CteCredentials.password(CteServer.USER, Secret.of(CteServer.PASSWORD)),
                    say);
        }
    }
}
