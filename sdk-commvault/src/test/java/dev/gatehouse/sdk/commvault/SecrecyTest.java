package dev.gatehouse.sdk.commvault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gatehouse.sdk.commvault.keys.S3Key;
import dev.gatehouse.sdk.commvault.vaults.NewVault;
import dev.gatehouse.sdk.contract.CapturedLogs;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.Received;
import dev.gatehouse.sdk.testkit.Reply;
import dev.gatehouse.sdk.testkit.commvault.AccessTokenPair;
import dev.gatehouse.sdk.testkit.commvault.FakeCommvaultServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Logs in, renews and rotates, well and badly, and looks for what is secret in all that is said. */
class SecrecyTest {

    private static final String PLANTED = "pl4nted";

    @RegisterExtension
    final FakeServerExtension<FakeCommvaultServer> commvault = new FakeServerExtension<>(FakeCommvaultServer::start);

    private final List<String> said = new ArrayList<>();
    private final List<String> secrets = new ArrayList<>(List.of(PLANTED, base64(PLANTED), base64("wrong " + PLANTED)));

    @Test
    void nothingThatIsSaid_holdsAPasswordATokenOrAKey() {
        FakeCommvaultServer server = commvault.server();
        Inventory estate = new Inventory(server);
        server.addUser("secretive", PLANTED);
        try (CapturedLogs logs = new CapturedLogs()) {
            logins(server, estate);
            pairs(server, estate);
            said.addAll(logs.lines());
            assertThat(logs.lines()).as("the log is on").isNotEmpty();
        }
        server.received().forEach(this::noteTokens);
        assertThat(secrets).hasSizeGreaterThan(8);
        assertThat(said).isNotEmpty().allSatisfy(line -> assertThat(secrets).noneMatch(line::contains));
    }

    private void logins(FakeCommvaultServer server, Inventory estate) {
        CommvaultCredentials credentials = CommvaultCredentials.password("secretive", Secret.of(PLANTED));
        try (CommvaultClient client = estate.client(credentials)) {
            S3Key key = client.keys().rotateOwn();
            secrets.add(key.secretAccessKey().orElseThrow().reveal());
            said.add(credentials + " " + key);
            for (String body : List.of(
                    "{\"secretAccessKey\":\"pl4nted\",\"accessKeyID\":{}}",
                    "{\"secretAccessKey\":\"pl4nted\",\"response\":{\"errorCode\":5,\"errorMessage\":\"pl4nted\"}}",
                    "pl4nted")) {
                server.failNext(Fault.reply(Reply.text(200, "application/json", body)));
                note(() -> client.keys().rotateOwn());
                server.failNext(Fault.reply(Reply.text(400, "application/json", body)));
                note(() -> client.vaults().create(NewVault.of("v1", estate.plan())));
            }
            server.endSessions();
            server.failNext(
                    request -> request.path().endsWith("/RenewLoginToken"),
                    Fault.reply(Reply.text(200, "application/json", "{\"token\":\"pl4nted\\u00e4\"}")));
            note(() -> client.plans().summaries());
            note(() -> client.plans().summaries());
        }
        try (CommvaultClient client =
                estate.client(CommvaultCredentials.password("secretive", Secret.of("wrong " + PLANTED)))) {
            note(() -> client.plans().summaries());
        }
    }

    private void pairs(FakeCommvaultServer server, Inventory estate) {
        for (String answer : List.of(
                "{\"accessToken\":\"pl4nted\\u00e4\",\"refreshToken\":\"pl4nted\"}",
                "{\"accessToken\":\"pl4nted\"}",
                "{\"accessToken\":\"pl4nted\",\"refreshToken\":[\"pl4nted\"]}",
                "{\"errorCode\":5,\"errorMessage\":\"pl4nted\"}",
                "{\"accessToken\":\"pl4nted\",\"refreshToken\":\"pl4nted\"}")) {
            AccessTokenPair issued = server.issueAccessToken("secretive");
            secrets.addAll(List.of(issued.accessToken(), issued.refreshToken()));
            TokenPair pair = TokenPair.of(Secret.of(issued.accessToken()), Secret.of(issued.refreshToken()));
            CommvaultCredentials credentials = CommvaultCredentials.tokenPair(pair, renewed -> {
                said.add(renewed.toString());
                throw new IllegalStateException("disk full");
            });
            said.add(credentials.toString());
            server.clock().advance(Duration.ofMinutes(31));
            server.failNext(
                    request -> request.path().endsWith("/Renew"),
                    Fault.reply(Reply.text(200, "application/json", answer)));
            try (CommvaultClient client = estate.client(credentials)) {
                note(() -> client.plans().summaries());
                note(() -> client.plans().summaries());
            }
        }
    }

    private void note(Runnable call) {
        Throwable thrown = catchThrowable(call::run);
        if (thrown != null) {
            said.add(CapturedLogs.print(thrown));
        }
    }

    private void noteTokens(Received request) {
        request.header("Authtoken").ifPresent(secrets::add);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
