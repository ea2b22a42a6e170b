package dev.gatehouse.sdk.commvault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.sdk.commvault.vaults.NewVault;
import dev.gatehouse.sdk.core.error.RateLimitedException;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.commvault.FakeCommvaultServer;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 429 with the headers of the Metallic documentation: "wait the designated time by the X-RateLimit-Period". */
class RateLimitTest {

    @RegisterExtension
    final FakeServerExtension<FakeCommvaultServer> commvault = new FakeServerExtension<>(FakeCommvaultServer::start);

    private FakeCommvaultServer server;
    private Inventory inventory;
    private CommvaultClient client;

    @BeforeEach
    void createInventory() {
        server = commvault.server();
        inventory = new Inventory(server);
        client = inventory.client();
    }

    /** The wait is longer than the deadline of the call: there is no retry, and the caller learns how long it is. */
    @Test
    void hourlyLimit_creationIsSentOnce_waitIsReported() {
        server.rateLimit(0, 1000);
        RateLimitedException e = catchThrowableOfType(
                RateLimitedException.class, () -> client.vaults().create(vault()));
        assertThat(e.retryAfter().orElseThrow()).isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
        assertThat(e.outcomeUnknown()).isFalse();
        assertThat(e.correctiveAction().orElseThrow()).contains("0 requests in 3");
        assertThat(inventory.lines()).containsExactly("POST /V4/CVS3Store");
        assertThat(inventory.time.waits()).isEmpty();
    }

    @Test
    void hourlyLimit_readIsSentOnce() {
        server.rateLimit(100, 0);
        assertThat(catchThrowableOfType(
                        RateLimitedException.class, () -> client.plans().summaries()))
                .isNotNull();
        assertThat(inventory.lines()).containsExactly("GET /V4/Plan/Summary");
    }

    @Test
    void shortPeriod_creationIsRetriedAfterIt() {
        server.failNext(Fault.response(limited("20")));
        client.vaults().create(vault());
        assertThat(inventory.lines()).containsExactly("POST /V4/CVS3Store", "POST /V4/CVS3Store");
        assertThat(inventory.time.waits()).containsExactly(Duration.ofSeconds(20));
        assertThat(server.vaults()).hasSize(1);
    }

    /** Without a wait that can be read, a creation is not sent twice. */
    @ParameterizedTest
    @ValueSource(strings = {"", "hour", "-5", "1.5", "PT1H", "99999999999", "0"})
    void periodOfAnotherForm_creationIsSentOnce(String period) {
        server.failNext(Fault.response(limited(period)));
        RateLimitedException e = catchThrowableOfType(
                RateLimitedException.class, () -> client.vaults().create(vault()));
        assertThat(e.retryAfter()).isEmpty();
        assertThat(e.correctiveAction().orElseThrow()).contains("X-RateLimit-Period");
        assertThat(inventory.lines()).hasSize(1);
    }

    @Test
    void retryAfter_precedesThePeriod() {
        server.failNext(Fault.response(limited("3600").header("Retry-After", "7")));
        client.vaults().create(vault());
        assertThat(inventory.time.waits()).containsExactly(Duration.ofSeconds(7));
    }

    /** The header has no meaning in other responses. */
    @ParameterizedTest
    @CsvSource({"500, 1", "503, 1", "403, 1"})
    void otherStatus_periodIsIgnored(int status, int requests) {
        server.failNext(Fault.response(FakeResponse.empty(status).header("X-RateLimit-Period", "2")));
        assertThat(catchThrowableOfType(
                                dev.gatehouse.sdk.core.error.ApiException.class,
                                () -> client.vaults().create(vault()))
                        .retryAfter())
                .isEmpty();
        assertThat(inventory.lines()).hasSize(requests);
    }

    private static FakeResponse limited(String period) {
        return FakeResponse.empty(429).header("X-RateLimit-Limit", "100").header("X-RateLimit-Period", period);
    }

    private NewVault vault() {
        return NewVault.of("v1", inventory.plan());
    }
}
