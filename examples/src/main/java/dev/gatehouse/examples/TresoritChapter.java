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
                Lets the users of an application share data that only they can decrypt; its operator can't. A "tresor" is
                a shared folder with its keys. The devices of the users encrypt. The backend of the application registers
                users and approves or rejects each change of members. In the example, two changes compete.
                """;
    }

    @Override
    public String prefix() {
        return "TRESORIT";
    }

    /** Returns false: every change starts in an end user's client, and these are not part of the SDK. */
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

    /** The fake server also acts as the end users' clients. */
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
