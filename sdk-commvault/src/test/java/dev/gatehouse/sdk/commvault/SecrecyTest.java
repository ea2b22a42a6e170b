package dev.gatehouse.sdk.commvault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gatehouse.sdk.commvault.keys.S3Key;
import dev.gatehouse.sdk.commvault.vaults.NewVault;
import dev.gatehouse.sdk.contract.CapturedLogs;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.commvault.AccessTokenPair;
import dev.gatehouse.sdk.testkit.commvault.FakeCommvaultServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Searches logs, exceptions and toString for secrets after logins, renewals and rotations, successful and failed. */
class SecrecyTest {

    private static final String SEEDED = "se3ded";

    @RegisterExtension
    final FakeServerExtension<FakeCommvaultServer> commvault = new FakeServerExtension<>(FakeCommvaultServer::start);

    private final List<String> texts = new ArrayList<>();
    private final List<String> secrets = new ArrayList<>(List.of(SEEDED, base64(SEEDED), base64("wrong " + SEEDED)));

    @Test
    void logsAndTexts_containNoPasswordTokenOrKey() {
        FakeCommvaultServer server = commvault.server();
        Inventory inventory = new Inventory(server);
        server.addUser("secretive", SEEDED);
        try (CapturedLogs logs = new CapturedLogs()) {
            logins(server, inventory);
            pairs(server, inventory);
            texts.addAll(logs.lines());
            assertThat(logs.lines()).as("logging is enabled").isNotEmpty();
        }
        server.received().forEach(this::noteTokens);
        assertThat(secrets).hasSizeGreaterThan(8);
        assertThat(texts).isNotEmpty().allSatisfy(line -> assertThat(secrets).noneMatch(line::contains));
    }

    private void logins(FakeCommvaultServer server, Inventory inventory) {
        CommvaultCredentials credentials = CommvaultCredentials.password("secretive", Secret.of(SEEDED));
        try (CommvaultClient client = inventory.client(credentials)) {
            S3Key key = client.keys().rotateOwn();
            secrets.add(key.secretAccessKey().orElseThrow().reveal());
            texts.add(credentials + " " + key);
            for (String body : List.of(
                    "{\"secretAccessKey\":\"se3ded\",\"accessKeyID\":{}}",
                    "{\"secretAccessKey\":\"se3ded\",\"response\":{\"errorCode\":5,\"errorMessage\":\"se3ded\"}}",
                    "se3ded")) {
                server.failNext(Fault.response(FakeResponse.text(200, "application/json", body)));
                note(() -> client.keys().rotateOwn());
                server.failNext(Fault.response(FakeResponse.text(400, "application/json", body)));
                note(() -> client.vaults().create(NewVault.of("v1", inventory.plan())));
            }
            server.endSessions();
            server.failNext(
                    request -> request.path().endsWith("/RenewLoginToken"),
                    Fault.response(FakeResponse.text(200, "application/json", "{\"token\":\"se3ded\\u00e4\"}")));
            note(() -> client.plans().summaries());
            note(() -> client.plans().summaries());
        }
        try (CommvaultClient client =
                inventory.client(CommvaultCredentials.password("secretive", Secret.of("wrong " + SEEDED)))) {
            note(() -> client.plans().summaries());
        }
    }

    private void pairs(FakeCommvaultServer server, Inventory inventory) {
        for (String response : List.of(
                "{\"accessToken\":\"se3ded\\u00e4\",\"refreshToken\":\"se3ded\"}",
                "{\"accessToken\":\"se3ded\"}",
                "{\"accessToken\":\"se3ded\",\"refreshToken\":[\"se3ded\"]}",
                "{\"errorCode\":5,\"errorMessage\":\"se3ded\"}",
                "{\"accessToken\":\"se3ded\",\"refreshToken\":\"se3ded\"}")) {
            AccessTokenPair issued = server.issueAccessToken("secretive");
            secrets.addAll(List.of(issued.accessToken(), issued.refreshToken()));
            TokenPair pair = TokenPair.of(Secret.of(issued.accessToken()), Secret.of(issued.refreshToken()));
            CommvaultCredentials credentials =
                    CommvaultCredentials.tokenPair(TokenPairStore.ofOneProcess(pair, written -> {
                        texts.add(written.toString());
                        if (written.renewalStartedAt().isEmpty()) {
                            throw new IllegalStateException("disk full");
                        }
                    }));
            texts.add(credentials.toString());
            server.clock().advance(Duration.ofMinutes(31));
            server.failNext(
                    request -> request.path().endsWith("/Renew"),
                    Fault.response(FakeResponse.text(200, "application/json", response)));
            try (CommvaultClient client = inventory.client(credentials)) {
                note(() -> client.plans().summaries());
                note(() -> client.plans().summaries());
            }
        }
    }

    private void note(Runnable call) {
        Throwable thrown = catchThrowable(call::run);
        if (thrown != null) {
            texts.add(CapturedLogs.print(thrown));
        }
    }

    private void noteTokens(ReceivedRequest request) {
        request.header("Authtoken").ifPresent(secrets::add);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
