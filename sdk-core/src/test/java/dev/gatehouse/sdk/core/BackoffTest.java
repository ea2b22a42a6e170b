package dev.gatehouse.sdk.core;

import static dev.gatehouse.sdk.core.TestVendor.LIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ApiError;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.error.RateLimitedException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Delays before retries, and the retry budget. */
class BackoffTest {

    private static final String OK = ByteServer.json(200, "{}");

    private final TestTime time = new TestTime();

    @ParameterizedTest
    @CsvSource({"429, true", "503, true", "500, false", "502, false", "504, false", "408, false"})
    void throttledDelay_appliesToStatus429And503(int status, boolean throttled) {
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(status, "{}")))) {
            for (boolean slowWhenThrottled : new boolean[] {true, false}) {
                TestTime watched = new TestTime();
                RetryPolicy policy = RetryPolicy.builder()
                        .baseDelay(slowWhenThrottled ? Duration.ZERO : Duration.ofSeconds(1))
                        .throttledDelay(slowWhenThrottled ? Duration.ofSeconds(1) : Duration.ZERO)
                        .build();
                SdkConfig config = SdkConfig.builder(server.url())
                        .time(watched)
                        .retry(policy)
                        .build();
                assertThatThrownBy(() -> TestVendor.caller(config).run(LIST.request()))
                        .isInstanceOf(ApiException.class);
                assertThat(watched.waits()).hasSize(2);
                boolean waited = watched.waits().stream().anyMatch(wait -> !wait.isZero());
                assertThat(waited).isEqualTo(slowWhenThrottled == throttled);
            }
        }
    }

    @Test
    void upperBoundOfTheDelay_doublesWithEachRetry() {
        try (ByteServer server = ByteServer.start((request, number, connection) -> false)) {
            RetryPolicy policy = RetryPolicy.builder().attempts(20).build();
            ApiCaller caller = caller(server, policy);
            assertThatThrownBy(() -> caller.run(LIST.request())).isInstanceOf(TransportException.class);
            assertThat(time.waits()).hasSizeGreaterThan(8);
            for (int i = 0; i < time.waits().size(); i++) {
                assertThat(time.waits().get(i))
                        .isLessThanOrEqualTo(policy.baseDelay().multipliedBy(1L << i));
            }
            // Delays are random, but later bounds are hundreds of times longer
            assertThat(time.waits()).anyMatch(wait -> wait.compareTo(Duration.ofSeconds(1)) > 0);
        }
    }

    @Test
    void retryAfter_isRespectedIfLongerThanTheDelay() {
        try (ByteServer server = responding(busy(429, "Retry-After: 30"), OK)) {
            caller(server, RetryPolicy.defaults()).run(LIST.request());
            assertThat(time.waits()).containsExactly(Duration.ofSeconds(30));
        }
    }

    /** A header of the vendor's own counts as well, and Retry-After takes precedence. */
    @ParameterizedTest
    @CsvSource({"X-Wait: 30, 30", "X-Wait: 30|Retry-After: 7, 7"})
    void waitStatedByTheVendor_isRespected_evenByANonIdempotentRequest(String headers, int seconds) {
        try (ByteServer server = responding(busy(429, headers.replace("|", "\r\n")), OK)) {
            caller(server, RetryPolicy.defaults())
                    .run(TestVendor.POST
                            .readsErrorsBy((operation, response) -> response.isSuccessful()
                                    ? null
                                    : ApiError.builder(ErrorKind.RATE_LIMITED)
                                            .retryAfter(response.header("X-Wait")
                                                    .map(text -> Duration.ofSeconds(Long.parseLong(text))))
                                            .build())
                            .request());
            assertThat(time.waits()).containsExactly(Duration.ofSeconds(seconds));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 61})
    void retryAfterThatReachesTheDeadline_failsImmediately(int seconds) {
        try (ByteServer server = responding(busy(429, "Retry-After: " + seconds), OK)) {
            CallOptions options = CallOptions.within(Duration.ofSeconds(60));
            assertThatThrownBy(() ->
                            caller(server, RetryPolicy.defaults()).with(options).run(LIST.request()))
                    .isInstanceOfSatisfying(
                            RateLimitedException.class,
                            e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(seconds)));
            assertThat(time.waits()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"429, 5, 2", "429, 4, 1", "503, 5, 2", "503, 4, 1", "500, 14, 2", "500, 13, 1"})
    void retry_costsPointsOfTheBudget(int status, int budget, int requests) {
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(status, "{}")))) {
            ApiCaller caller =
                    caller(server, RetryPolicy.builder().budget(budget).build());
            assertThatThrownBy(() -> caller.run(LIST.request())).isInstanceOf(ApiException.class);
            assertThat(server.received()).hasSize(requests);
        }
    }

    @Test
    void success_restoresTheCostOfItsRetry() {
        try (ByteServer server = ByteServer.start((request, number, connection) -> {
            ByteServer.write(connection, number % 2 == 1 ? ByteServer.json(500, "{}") : OK);
            return true;
        })) {
            ApiCaller caller = caller(server, RetryPolicy.builder().budget(14).build());
            for (int i = 1; i <= 3; i++) {
                caller.run(LIST.request());
                assertThat(server.received()).hasSize(2 * i);
            }
        }
    }

    private ApiCaller caller(ByteServer server, RetryPolicy policy) {
        return TestVendor.caller(
                SdkConfig.builder(server.url()).time(time).retry(policy).build());
    }

    private static String busy(int status, String header) {
        return "HTTP/1.1 " + status + " Busy\r\n" + header + "\r\nContent-Length: 0\r\n\r\n";
    }

    private static ByteServer responding(String first, String then) {
        return ByteServer.start((request, number, connection) -> {
            ByteServer.write(connection, number == 1 ? first : then);
            return true;
        });
    }
}
