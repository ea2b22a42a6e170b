package dev.gatehouse.examples;

// @start region="first"
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.CteCredentials;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;

/** Reads a client from a fake server, without an appliance. */
public class First {

    /** Starts a fake CipherTrust server in this process and calls it. */
    public static void main(String[] arguments) {
        CteCredentials admin = CteCredentials.password(FakeCteServer.USER, Secret.of(FakeCteServer.PASSWORD));
        try (FakeCteServer server = FakeCteServer.start();
                CteClient cte = CteClient.create(SdkConfig.of(server.url()), admin)) {
            server.addClient("host-1");
            System.out.println("found " + cte.clients().get("host-1").name().orElseThrow());
        }
    }
}
// @end
