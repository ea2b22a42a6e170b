package dev.gatehouse.sdk.core.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.TestVendor;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ApiError;
import dev.gatehouse.sdk.core.error.ErrorContext;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Deadline;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import dev.gatehouse.sdk.core.spi.RequestProbe;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BearerAuthTest {

    private static final String UNAUTHORIZED = ByteServer.json(401, "{}");

    private final TestTime time = new TestTime();
    private final AtomicInteger logins = new AtomicInteger();
    private final TokenSource numbered = deadline ->
            new AccessToken(Secret.of("token-" + logins.incrementAndGet()), Optional.of(Duration.ofSeconds(300)));

    @Test
    void sourceThatReturnsTheSameToken_isNotTriedAgain() {
        try (ByteServer server = ByteServer.start(ByteServer.always(UNAUTHORIZED))) {
            ApiCaller caller = caller(server, deadline -> AccessToken.nonExpiring(Secret.of("fixed")));
            assertThatThrownBy(() -> caller.run(TestVendor.LIST.request()))
                    .isInstanceOf(UnauthenticatedException.class);
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void token_isRenewedAfterFourFifthsOfItsLifetime() {
        BearerAuth auth = BearerAuth.of(numbered, time);
        auth.apply(request(), deadline());
        time.advance(Duration.ofSeconds(239));
        auth.apply(request(), deadline());
        assertThat(logins.get()).isEqualTo(1);
        time.advance(Duration.ofSeconds(1));
        assertThat(auth.apply(request(), deadline()).header("Authorization")).contains("Bearer token-2");
        assertThat(logins.get()).isEqualTo(2);
    }

    @Test
    void failedEarlyRenewal_keepsTheOldTokenInUse() {
        AtomicBoolean broken = new AtomicBoolean();
        BearerAuth auth = BearerAuth.of(
                deadline -> {
                    if (broken.get()) {
                        logins.incrementAndGet();
                        throw new TransportException("test.login", 1, false, "down", null);
                    }
                    return numbered.fetch(deadline);
                },
                time);
        auth.apply(request(), deadline());
        broken.set(true);
        time.advance(Duration.ofSeconds(250));
        assertThat(auth.apply(request(), deadline()).header("Authorization")).contains("Bearer token-1");
        assertThat(auth.apply(request(), deadline()).header("Authorization")).contains("Bearer token-1");
        assertThat(logins.get()).as("back-off after a failure").isEqualTo(2);
        time.advance(Duration.ofSeconds(60));
        assertThatThrownBy(() -> auth.apply(request(), deadline())).isInstanceOf(TransportException.class);
        broken.set(false);
        assertThat(auth.apply(request(), deadline()).header("Authorization")).contains("Bearer token-4");
    }

    @Test
    void rejectedTokenThatIsNoLongerCurrent_isNotDropped() {
        BearerAuth auth = BearerAuth.of(numbered, time);
        var first = auth.apply(request(), deadline());
        var response = new ApiResponse(401, name -> List.of(), new byte[0], JsonCodec.camelCase());
        assertThat(auth.renew(first, response, deadline())).isTrue();
        assertThat(auth.renew(first, response, deadline())).isTrue();
        assertThat(logins.get()).isEqualTo(2);
    }

    @Test
    void customHeader_containsTheTokenAlone() {
        BearerAuth auth = BearerAuth.inHeader("Authtoken", numbered, time);
        assertThat(auth.apply(request(), deadline()).header("Authtoken")).contains("token-1");
    }

    @Test
    void close_releasesTheToken_andIgnoresAFailure() {
        List<Optional<AccessToken>> released = new ArrayList<>();
        BearerAuth auth = BearerAuth.of(
                new TokenSource() {
                    @Override
                    public AccessToken fetch(Deadline deadline) {
                        return numbered.fetch(deadline);
                    }

                    @Override
                    public void release(Optional<AccessToken> current) {
                        released.add(current);
                        throw new IllegalStateException("no");
                    }
                },
                time);
        auth.apply(request(), deadline());
        auth.close();
        assertThat(released).hasSize(1);
        assertThat(released.get(0)).isPresent();
    }

    @Test
    void tokenWithAControlCharacter_isRejectedWithoutShowingIt() {
        assertThatThrownBy(() -> AccessToken.nonExpiring(Secret.of("s3cret\r\nX: y")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("index 6")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void lifetimeOfZero_doesNotCauseALoginPerCall() {
        for (Duration life : List.of(Duration.ZERO, Duration.ofSeconds(-1))) {
            logins.set(0);
            BearerAuth auth = BearerAuth.of(
                    deadline -> new AccessToken(Secret.of("t" + logins.incrementAndGet()), Optional.of(life)), time);
            auth.apply(request(), deadline());
            auth.apply(request(), deadline());
            assertThat(logins.get()).isEqualTo(1);
        }
    }

    @Test
    void rejectedEarlyRenewal_isNotRetriedWhileTheTokenIsValid() {
        BearerAuth auth = BearerAuth.of(
                deadline -> {
                    if (logins.get() > 0) {
                        logins.incrementAndGet();
                        throw rejectedLogin();
                    }
                    return numbered.fetch(deadline);
                },
                time);
        auth.apply(request(), deadline());
        time.advance(Duration.ofSeconds(241));
        for (int i = 0; i < 5; i++) {
            auth.apply(request(), deadline());
            time.advance(Duration.ofSeconds(10));
        }
        assertThat(logins.get()).isEqualTo(2);
        time.advance(Duration.ofSeconds(60));
        assertThatThrownBy(() -> auth.apply(request(), deadline())).isInstanceOf(UnauthenticatedException.class);
    }

    @Test
    void earlyRenewal_takesAtMostHalfOfTheDeadline() {
        List<Duration> left = new ArrayList<>();
        BearerAuth auth = BearerAuth.of(
                deadline -> {
                    left.add(deadline.remaining());
                    return numbered.fetch(deadline);
                },
                time);
        auth.apply(request(), deadline());
        time.advance(Duration.ofSeconds(241));
        auth.apply(request(), deadline());
        assertThat(left).containsExactly(Duration.ofSeconds(20), Duration.ofSeconds(10));
    }

    @Test
    void expiredToken_isNotUsed() {
        BearerAuth auth = BearerAuth.of(
                deadline -> {
                    if (logins.get() > 0) {
                        throw rejectedLogin();
                    }
                    return numbered.fetch(deadline);
                },
                time);
        auth.apply(request(), deadline());
        time.advance(Duration.ofSeconds(300).minusNanos(1));
        assertThat(token(auth)).isEqualTo("Bearer token-1");
        time.advance(Duration.ofNanos(1));
        assertThatThrownBy(() -> auth.apply(request(), deadline())).isInstanceOf(UnauthenticatedException.class);
    }

    @Test
    void interruptedThread_closesWithoutLoggingOut_andStaysInterrupted() {
        List<Optional<AccessToken>> released = new ArrayList<>();
        BearerAuth auth = BearerAuth.of(
                new TokenSource() {
                    @Override
                    public AccessToken fetch(Deadline deadline) {
                        return numbered.fetch(deadline);
                    }

                    @Override
                    public void release(Optional<AccessToken> current) {
                        released.add(current);
                    }
                },
                time);
        auth.apply(request(), deadline());
        Thread.currentThread().interrupt();
        auth.close();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(released).isEmpty();
    }

    private String token(BearerAuth auth) {
        return auth.apply(request(), deadline()).header("Authorization").orElseThrow();
    }

    private static UnauthenticatedException rejectedLogin() {
        ApiResponse response = new ApiResponse(401, name -> List.of(), new byte[0], JsonCodec.camelCase());
        ApiError error = ApiError.builder(ErrorKind.UNAUTHENTICATED).build();
        return new UnauthenticatedException(
                new ErrorContext("test.login", error, response, 1, false, Optional.empty()));
    }

    @Test
    void veryLongLifetime_doesNotOverflow() {
        BearerAuth auth = BearerAuth.of(
                deadline -> new AccessToken(
                        Secret.of("t" + logins.incrementAndGet()), Optional.of(ChronoUnit.FOREVER.getDuration())),
                time);
        auth.apply(request(), Deadline.in(ChronoUnit.FOREVER.getDuration(), time));
        time.advance(Duration.ofDays(3_650));
        assertThat(auth.apply(request(), deadline()).header("Authorization")).contains("Bearer t1");
    }

    @Test
    void tokenThatCantBeSentInAHeader_isAMalformedResponse() {
        BearerAuth auth = BearerAuth.of(deadline -> AccessToken.nonExpiring(Secret.of("s3cret\u0000")), time);
        assertThatThrownBy(() -> auth.apply(request(), deadline()))
                .isInstanceOf(ResponseFormatException.class)
                .hasMessageContaining("index 6")
                .hasMessageNotContaining("s3cret");
    }

    private static ApiRequest request() {
        return RequestProbe.finished(TestVendor.LIST.request());
    }

    private Deadline deadline() {
        return Deadline.in(Duration.ofSeconds(20), time);
    }

    private SdkConfig config(ByteServer server) {
        return SdkConfig.builder(server.url()).time(time).build();
    }

    private ApiCaller caller(ByteServer server, TokenSource source) {
        return TestVendor.caller(config(server)).authorizedBy(BearerAuth.of(source, time));
    }
}
