package dev.gatehouse.sdk.core;

import static dev.gatehouse.sdk.core.TestVendor.GET;
import static dev.gatehouse.sdk.core.TestVendor.POST;
import static dev.gatehouse.sdk.core.TestVendor.PUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ApiError;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.CallInterruptedException;
import dev.gatehouse.sdk.core.error.DeadlineExceededException;
import dev.gatehouse.sdk.core.error.ErrorContext;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Authenticator;
import dev.gatehouse.sdk.core.spi.Deadline;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Login, renewal and replay, and calls whose login fails. */
class AuthenticatorTest {

    private static final String OK = ByteServer.json(200, "{\"id\":\"1\"}");

    private final TestTime time = new TestTime();

    @Test
    void errorThatIsNotRetryable_isNotReplayedAfterARenewal() {
        Authenticator renewing = new Authenticator() {
            @Override
            public ApiRequest apply(ApiRequest request, Deadline deadline) {
                return request;
            }

            @Override
            public boolean renew(ApiRequest rejected, ApiResponse response, Deadline deadline) {
                return true;
            }
        };
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(401, "{\"code\":\"NEVER\"}")))) {
            assertThatThrownBy(() -> caller(server.url()).authorizedBy(renewing).run(post()))
                    .isInstanceOf(UnauthenticatedException.class);
            assertThat(server.received()).hasSize(1);
        }
    }

    /**
     * If an error mapper reads a redirect as UNAUTHENTICATED, the request may have been processed
     * nevertheless.
     */
    @ParameterizedTest
    @CsvSource({"302, 2, 1", "303, 2, 1", "307, 2, 2", "401, 2, 2"})
    void redirectToALogin_isReplayedOnlyIfTheRequestWasNotProcessedOrIsRetryable(int status, int reads, int posts) {
        Authenticator renewing = new Authenticator() {
            @Override
            public ApiRequest apply(ApiRequest request, Deadline deadline) {
                return request;
            }

            @Override
            public boolean renew(ApiRequest rejected, ApiResponse response, Deadline deadline) {
                return true;
            }
        };
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(status, "{}")))) {
            ApiCaller caller = ApiCaller.open(
                            SdkConfig.of(server.url()),
                            JsonCodec.camelCase(),
                            (operation, response) ->
                                    ApiError.builder(ErrorKind.UNAUTHENTICATED).build())
                    .authorizedBy(renewing);
            assertThatThrownBy(() -> caller.run(GET.request().path("id", "1")))
                    .isInstanceOf(UnauthenticatedException.class);
            assertThat(server.received()).hasSize(reads);
            assertThatThrownBy(() -> caller.run(post()))
                    .isInstanceOfSatisfying(
                            UnauthenticatedException.class,
                            e -> assertThat(e.outcomeUnknown()).isEqualTo(posts == 1));
            assertThat(server.received()).hasSize(reads + posts);
        }
    }

    static Stream<Arguments> loginFailures() {
        return Stream.of(
                Arguments.of(new CallInterruptedException("login", 0, false, null), CallInterruptedException.class),
                Arguments.of(new DeadlineExceededException("login", 0, false, null), DeadlineExceededException.class),
                Arguments.of(new ResponseFormatException("login", 1, false, "malformed"), TransportException.class),
                Arguments.of(new TransportException("login", 1, false, "down", null), TransportException.class),
                Arguments.of(rejectedLogin(), TransportException.class));
    }

    private static ApiException rejectedLogin() {
        ApiResponse response = new ApiResponse(403, name -> List.of(), new byte[0], JsonCodec.camelCase());
        ApiError error = ApiError.builder(ErrorKind.PERMISSION_DENIED).build();
        return new ErrorContext("login", error, response, 1, false, Optional.empty()).toException();
    }

    @ParameterizedTest
    @MethodSource("loginFailures")
    void loginFailureBeforeARetry_keepsTheOutcomeUnknown(SdkException reason, Class<? extends SdkException> expected) {
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(502, "{}")))) {
            Authenticator failsSecond = (request, deadline) -> {
                if (!server.received().isEmpty()) {
                    throw reason;
                }
                return request;
            };
            ApiCaller caller = caller(server.url()).authorizedBy(failsSecond);
            assertThatThrownBy(() -> caller.run(PUT.request().path("id", "1").body(Map.of())))
                    .isInstanceOf(expected)
                    .isInstanceOfSatisfying(SdkException.class, e -> {
                        assertThat(e.outcomeUnknown()).isTrue();
                        assertThat(e.operation()).isEqualTo("test.items.replace");
                        assertThat(e.getSuppressed()).hasSize(1);
                    });
            assertThatThrownBy(() -> caller.run(GET.request().path("id", "1"))).isSameAs(reason);
        }
    }

    @Test
    void loginFailure_getsNoSuppressedExceptionsOfACall() {
        SdkException reason = new TransportException("login", 1, false, "down", null);
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(502, "{}")))) {
            Authenticator failsSecond = (request, deadline) -> {
                if (!server.received().isEmpty()) {
                    throw reason;
                }
                return request;
            };
            ApiCaller caller = caller(server.url()).authorizedBy(failsSecond);
            assertThatThrownBy(() -> caller.run(GET.request().path("id", "1"))).isSameAs(reason);
            assertThat(server.received()).hasSize(1);
            assertThat(reason.getSuppressed()).isEmpty();
        }
    }

    @Test
    void vendorSpecificExceptionOfAnAuthenticator_isThrownUnchanged() {
        final class TransactionOver extends SdkException {
            private static final long serialVersionUID = 1L;

            TransactionOver() {
                super("vendor.transaction", 0, true, "the transaction is over", null);
            }
        }
        SdkException reason = new TransactionOver();
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(502, "{}")))) {
            Authenticator failsSecond = (request, deadline) -> {
                if (!server.received().isEmpty()) {
                    throw reason;
                }
                return request;
            };
            assertThatThrownBy(() -> caller(server.url())
                            .authorizedBy(failsSecond)
                            .run(PUT.request().path("id", "1").body(Map.of())))
                    .isSameAs(reason);
        }
    }

    @Test
    void failedRenewal_keepsTheOutcomeUnknown() {
        SdkException reason = new TransportException("login", 1, false, "down", null);
        Authenticator failsToRenew = new Authenticator() {
            @Override
            public ApiRequest apply(ApiRequest request, Deadline deadline) {
                return request;
            }

            @Override
            public boolean renew(ApiRequest rejected, ApiResponse response, Deadline deadline) {
                throw reason;
            }
        };
        for (boolean change : new boolean[] {true, false}) {
            try (ByteServer server = responding(ByteServer.json(502, "{}"), ByteServer.json(401, "{}"))) {
                ApiCaller caller = caller(server.url()).authorizedBy(failsToRenew);
                if (change) {
                    assertThatThrownBy(() ->
                                    caller.run(PUT.request().path("id", "1").body(Map.of())))
                            .isInstanceOfSatisfying(TransportException.class, e -> {
                                assertThat(e.outcomeUnknown()).isTrue();
                                assertThat(e.operation()).isEqualTo("test.items.replace");
                                assertThat(e).hasCause(reason);
                            });
                } else {
                    assertThatThrownBy(() -> caller.run(GET.request().path("id", "1")))
                            .isSameAs(reason);
                }
                assertThat(server.received()).hasSize(2);
            }
        }
    }

    @Test
    void authenticatorWithoutRenewal_requestIsNotReplayed() {
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(401, "{}")))) {
            assertThatThrownBy(() -> caller(server.url())
                            .authorizedBy((request, deadline) -> request)
                            .run(GET.request().path("id", "1")))
                    .isInstanceOf(UnauthenticatedException.class);
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void authenticator_receivesEveryResponse() {
        List<Integer> statuses = new ArrayList<>();
        Authenticator recording = new Authenticator() {
            @Override
            public ApiRequest apply(ApiRequest request, Deadline deadline) {
                return request.withHeader("X-Number", Integer.toString(statuses.size()));
            }

            @Override
            public void received(ApiRequest request, ApiResponse response) {
                assertThat(request.header("X-Number")).contains(Integer.toString(statuses.size()));
                statuses.add(response.status());
            }
        };
        try (ByteServer server = responding(ByteServer.json(500, "{}"), OK)) {
            caller(server.url()).authorizedBy(recording).run(GET.request().path("id", "1"));
        }
        assertThat(statuses).containsExactly(500, 200);
    }

    private ApiCaller caller(String url) {
        return TestVendor.caller(SdkConfig.builder(url).time(time).build());
    }

    private static ApiRequest.Builder post() {
        return POST.request().body(Map.of("a", 1));
    }

    private static ByteServer responding(String first, String then) {
        return ByteServer.start((request, number, connection) -> {
            ByteServer.write(connection, number == 1 ? first : then);
            return true;
        });
    }
}
