package dev.gatehouse.sdk.nevis;

import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.testkit.nevis.NevisServer;

/** Clients of a stand-in, on time that nobody waits for. */
final class Doors {

    private Doors() {}

    static SdkConfig config(NevisServer server) {
        return SdkConfig.builder(server.url()).time(new TestTime()).build();
    }

    static NevisClient root(NevisServer server) {
        return NevisClient.create(config(server), NevisCredentials.bearer(Secret.of(NevisServer.ROOT_TOKEN)));
    }

    /** Fetches a list to its end. */
    static void drain(Iterable<?> list) {
        list.forEach(entry -> {});
    }
}
