package dev.gatehouse.examples;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.testkit.tresorit.FakeTresoritServer;
import dev.gatehouse.sdk.tresorit.TresoritClient;
import dev.gatehouse.sdk.tresorit.TresoritCredentials;
import java.util.function.Consumer;

/** Tresorit ZeroKit in the tour. */
final class TresoritChapter implements Chapter {

    @Override
    public String product() {
        return "Tresorit ZeroKit";
    }

    @Override
    public String story() {
        return """
                Lets an application's users share data that only they can decrypt, not even its operator. A "tresor" is such
                a shared folder with its keys. Users' own devices encrypt; the application's backend, which is us, registers
                users and says yes or no to each change of who has keys. Here two changes race, and one must start over.
                """;
    }

    @Override
    public String prefix() {
        return "TRESORIT";
    }

    /** Never: the end users' clients that begin everything are no part of the SDK. */
    @Override
    public boolean isReal() {
        return false;
    }

    @Override
    public void run(Consumer<String> say) {
        try (FakeTresoritServer server = FakeTresoritServer.start()) {
            TresoritExample.run(
                    TresoritClient.create(
                            SdkConfig.of(server.hostedUrl()), TresoritCredentials.of(Secret.of(server.primaryKey()))),
                    new Clients(server),
                    say);
        }
    }

    /** The stand-in plays the end users' clients. */
    private record Clients(FakeTresoritServer server) implements TresoritExample.EndUsers {

        @Override
        public Secret register(String userId, String regSessionId) {
            return Secret.of(server.completeRegistration(userId, regSessionId));
        }

        @Override
        public String createTresor(String byUserId) {
            return server.createTresor(byUserId);
        }

        @Override
        public String share(String tresorId, String byUserId, String forUserId) {
            return server.proposeShare(tresorId, byUserId, forUserId);
        }
    }
}
