package dev.gatehouse.sdk.commvault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.commvault.error.TokenPairLostException;
import dev.gatehouse.sdk.contract.CapturedLogs;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.testkit.ByteServer;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.commvault.AccessTokenPair;
import dev.gatehouse.sdk.testkit.commvault.FakeCommvaultServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The chain of token pairs survives damaged responses: the pair just issued is the only one that still works. */
class DamagedRenewalTest {

    private static final Pattern TOKENS =
            Pattern.compile("(?s)(?=.*\"accessToken\":\"(\\w+)\")(?=.*\"refreshToken\":\"(\\w+)\").*");

    @RegisterExtension
    final FakeServerExtension<FakeCommvaultServer> commvault = new FakeServerExtension<>(FakeCommvaultServer::start);

    private final List<TokenPair> written = new ArrayList<>();

    /** Ten renewals in a row, each with another response of the kind, then one that is not damaged. */
    @ParameterizedTest
    @EnumSource(DamagedRenewals.class)
    void damagedResponse_bothTokensAreSavedAndUsed_damageIsLogged(DamagedRenewals kind) {
        FakeCommvaultServer server = commvault.server();
        SplittableRandom random = new SplittableRandom(kind.name().hashCode());
        server.addPlan("Gold");
        try (CapturedLogs logs = new CapturedLogs();
                CommvaultClient client = client(server)) {
            for (int renewal = 1; renewal <= 10; renewal++) {
                server.renewalResponse(intact -> damaged(kind, intact, random));
                server.clock().advance(Duration.ofMinutes(31));
                assertThat(client.plans().summaries()).isNotEmpty();
                assertThat(newPairs()).hasSize(renewal);
            }
            server.renewalResponse(intact -> intact);
            server.clock().advance(Duration.ofMinutes(31));
            assertThat(client.plans().summaries()).isNotEmpty();

            assertThat(server.mails()).as("invalidated chains").isEmpty();
            long warnings = logs.lines().stream()
                    .filter(line -> line.startsWith("WARNING") && line.contains("token pair is damaged"))
                    .count();
            assertThat(warnings).isEqualTo(10);
            assertThat(logs.lines())
                    .noneMatch(line -> written.stream()
                            .anyMatch(pair -> line.contains(pair.accessToken().reveal())));
        }
    }

    private static FakeResponse damaged(DamagedRenewals kind, FakeResponse intact, SplittableRandom random) {
        Matcher tokens = TOKENS.matcher(new String(intact.body(), StandardCharsets.UTF_8));
        assertThat(tokens.matches()).isTrue();
        return kind.damage(tokens.group(1), tokens.group(2), random);
    }

    /** Bytes that do not arrive, or a body that is longer than announced, do not matter if both tokens arrived. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 500\r\n\r\n{\"accessToken\":\"aa\",\"refreshToken\":\"rr\",\"tokenEx",
                "Transfer-Encoding: chunked\r\n\r\n30\r\n{\"refreshToken\":\"rr\",\"accessToken\" : \"aa\"",
                "Content-Type: application/json\r\n\r\n{\"tokenInfo\":{\"accessToken\":\"aa\",\"refreshToken\":\"rr\"}}",
                "Content-Type: application/json\r\n\r\n{accessToken=\"a\\u0061\"\n refreshToken=\"r\\u0072\"}"
            })
    void incompleteResponse_bothTokensAreSaved(String response) {
        try (ByteServer server = responding("HTTP/1.1 200 OK\r\n" + response);
                CommvaultClient client = client(server)) {
            assertThat(client.plans().summaries()).isEmpty();
            assertThat(newPairs()).containsExactly(TokenPair.of(Secret.of("aa"), Secret.of("rr")));
        }
    }

    @Test
    void veryLongTokens_areRead() {
        String token = "0123456789abcdef".repeat(1000);
        try (ByteServer server = responding("HTTP/1.1 200 OK\r\n\r\n{\"accessToken\":\"a" + token
                        + "\",\"refreshToken\":\"r" + token + "\"}}");
                CommvaultClient client = client(server)) {
            assertThat(client.plans().summaries()).isEmpty();
            assertThat(newPairs()).containsExactly(TokenPair.of(Secret.of("a" + token), Secret.of("r" + token)));
        }
    }

    /** Half a pair is of no use, and the tokens of the request are not a new pair. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"accessToken\":\"aa\",\"refreshToken\":\"r",
                "{\"accessToken\":\"aa\"}}",
                "{\"accessToken\":\"old\",\"refreshToken\":\"old-refresh\"}",
                "{\"accessToken\":\"old\",\"refreshToken\":\"old-refresh\"}}",
                "{\"accessToken\":\"a\u00e4\",\"refreshToken\":\"rr\"}}"
            })
    void responseWithoutANewPair_isLost(String body) {
        try (ByteServer server = responding("HTTP/1.1 200 OK\r\n\r\n" + body);
                CommvaultClient client = client(server)) {
            for (int call = 0; call < 2; call++) {
                assertThatThrownBy(() -> client.plans().summaries())
                        .isInstanceOf(TokenPairLostException.class)
                        .hasMessageContaining("no response with a new pair was received");
            }
            assertThat(newPairs()).isEmpty();
            assertThat(server.received())
                    .filteredOn(DamagedRenewalTest::isRenewal)
                    .hasSize(1);
        }
    }

    private static ByteServer responding(String renewal) {
        return ByteServer.start((request, number, connection) -> {
            if (isRenewal(request)) {
                ByteServer.write(connection, renewal);
                return false;
            }
            boolean old = request.header("Authorization").orElse("").equals("Bearer old");
            ByteServer.write(connection, ByteServer.json(old ? 401 : 200, "{}"));
            return true;
        });
    }

    private static boolean isRenewal(dev.gatehouse.sdk.testkit.ReceivedRequest request) {
        return request.path().endsWith("/Renew");
    }

    private CommvaultClient client(FakeCommvaultServer server) {
        server.addUser("admin", "s");
        AccessTokenPair issued = server.issueAccessToken("admin");
        return client(server.url(), TokenPair.of(Secret.of(issued.accessToken()), Secret.of(issued.refreshToken())));
    }

    private CommvaultClient client(ByteServer server) {
        return client(server.url(), TokenPair.of(Secret.of("old"), Secret.of("old-refresh")));
    }

    private CommvaultClient client(String url, TokenPair first) {
        return CommvaultClient.create(
                SdkConfig.of(url), CommvaultCredentials.tokenPair(TokenPairStore.ofOneProcess(first, written::add)));
    }

    private List<TokenPair> newPairs() {
        return written.stream()
                .filter(pair -> pair.renewalStartedAt().isEmpty())
                .toList();
    }
}
