package dev.gatehouse.sdk.nevis;

import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;

/** Clients of a fake server, with simulated time. */
final class TestClients {

    private TestClients() {}

    static SdkConfig config(FakeNevisServer server) {
        return SdkConfig.builder(server.url()).time(new TestTime()).build();
    }

    static NevisClient root(FakeNevisServer server) {
        return NevisClient.create(config(server), NevisCredentials.bearer(Secret.of(FakeNevisServer.ROOT_TOKEN)));
    }

    /** Reads a list to its end. */
    static void readAll(Iterable<?> list) {
        list.forEach(entry -> {});
    }
}
