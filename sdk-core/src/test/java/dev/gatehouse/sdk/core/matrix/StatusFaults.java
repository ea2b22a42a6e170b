package dev.gatehouse.sdk.core.matrix;

import static dev.gatehouse.sdk.core.matrix.Expected.byRetrySafety;
import static dev.gatehouse.sdk.core.matrix.Expected.rejected;
import static dev.gatehouse.sdk.core.matrix.Expected.serverError;
import static dev.gatehouse.sdk.core.matrix.Expected.success;
import static dev.gatehouse.sdk.core.matrix.Expected.unknownOutcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.TestVendor;
import dev.gatehouse.sdk.core.error.ApiError;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ConflictException;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.error.InvalidRequestException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.PermissionDeniedException;
import dev.gatehouse.sdk.core.error.RateLimitedException;
import dev.gatehouse.sdk.core.error.ServerErrorException;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.core.matrix.Execution.Observed;
import dev.gatehouse.sdk.core.matrix.Expected.Outcome;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.testkit.ByteServer;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** F34 to F45: the server responds with an error. */
final class StatusFaults {

    private StatusFaults() {}

    static List<Fault> all() {
        List<Fault> all = new ArrayList<>();
        all.add(Fault.of("F34", "401 once", () -> Scenario.withServer(statusOnce(401)), success(2, 2))
                .check(StatusFaults::loggedInAgainOnce));
        all.add(status("F35", 401, rejected(UnauthenticatedException.class, 401, 2))
                .check(StatusFaults::loggedInAgainOnce));
        all.add(status("F36", 403, rejected(PermissionDeniedException.class, 403)));
        all.add(status("F36", 404, rejected(NotFoundException.class, 404)));
        all.add(status("F36", 409, rejected(ConflictException.class, 409)));
        all.add(status("F36", 412, rejected(ConflictException.class, 412)));
        all.add(status("F36", 422, rejected(InvalidRequestException.class, 422)));
        all.add(status("F37", 408, serverError(ServerErrorException.class, 408)));
        all.add(Fault.of(
                        "F38",
                        "429 without a wait",
                        () -> Scenario.withServer(Scripts.always(Scripts.error(429))),
                        byRetrySafety(
                                rejected(RateLimitedException.class, 429, 3),
                                rejected(RateLimitedException.class, 429)))
                .check(observed -> assertThat(observed.waits())
                        .hasSize(observed.thrown() instanceof RateLimitedException e ? e.attempts() - 1 : 0)
                        .allMatch(wait -> wait.compareTo(Duration.ofMillis(40)) <= 0)));
        all.add(throttled("429 with seconds", Scripts.always(Scripts.error(429, "Retry-After: 10\r\n"))));
        all.add(throttled("429 with a date", StatusFaults::retryAfterDate));
        for (int status : new int[] {429, 503}) {
            all.add(Fault.of(
                            "F39",
                            status + " with Retry-After: 3600",
                            () -> Scenario.withServer(Scripts.always(Scripts.error(status, "Retry-After: 3600\r\n"))),
                            status == 429
                                    ? rejected(RateLimitedException.class, 429)
                                    : unknownOutcome(ServerErrorException.class, 503))
                    .check(StatusFaults::reportsRetryAfterWithoutWaiting));
        }
        all.add(Fault.of(
                        "F40",
                        "503 with Retry-After: 0",
                        () -> Scenario.withServer(Scripts.always(Scripts.error(503, "Retry-After: 0\r\n"))),
                        serverError(ServerErrorException.class, 503))
                .check(observed -> assertThat(observed.thrown())
                        .isInstanceOfSatisfying(
                                ApiException.class,
                                e -> assertThat(e.retryAfter()).contains(Duration.ZERO))));
        for (int status : new int[] {500, 502, 504}) {
            all.add(status("F41", status, serverError(ServerErrorException.class, status)));
        }
        all.add(Fault.of(
                "F42",
                "500 once, then 200",
                () -> Scenario.withServer(statusOnce(500)),
                byRetrySafety(success(2, 2), serverError(ServerErrorException.class, 500))));
        // Unlike 307 and 308, a 302 may mean that the request was processed
        all.add(redirected(302, unknownOutcome(ApiException.class, 302)));
        all.add(redirected(307, rejected(ApiException.class, 307)));
        all.add(redirected(308, rejected(ApiException.class, 308)));
        all.add(Fault.of(
                        "F44",
                        "redirect loop on the same host",
                        () -> Scenario.withServer((request, number, connection) -> {
                            String location = "Location: " + request.target() + "\r\n";
                            ByteServer.write(connection, Scripts.error(307, location));
                            return true;
                        }),
                        rejected(ApiException.class, 307))
                .check(StatusFaults::hasKindOther));
        all.add(Fault.of(
                "F45",
                "200 with a vendor error in the body",
                () -> Scenario.withServer(Scripts.always(Scripts.error(200))).errorMapper(StatusFaults::errorInside),
                rejected(ConflictException.class, 200)));
        return all;
    }

    private static Fault status(String id, int status, Outcome outcome) {
        return Fault.of(
                id,
                Integer.toString(status),
                () -> Scenario.withServer(Scripts.always(Scripts.error(status))),
                outcome);
    }

    private static ByteServer.Script statusOnce(int status) {
        return Scripts.first(Scripts.error(status), Scripts.always(Scripts.OK));
    }

    private static Fault throttled(String text, ByteServer.Script script) {
        return Fault.of("F38", text, () -> Scenario.withServer(script), rejected(RateLimitedException.class, 429, 3))
                .check(observed -> assertThat(observed.waits())
                        .hasSize(2)
                        .allMatch(wait -> wait.compareTo(Duration.ofSeconds(8)) >= 0
                                && wait.compareTo(Duration.ofSeconds(12)) <= 0));
    }

    /** Specifies a date 10 s after each request, on the clock of a client that waited before. */
    private static boolean retryAfterDate(ReceivedRequest request, int number, Socket connection) throws IOException {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.now().plusSeconds(10L * number).atOffset(ZoneOffset.UTC));
        ByteServer.write(connection, Scripts.error(429, "Retry-After: " + date + "\r\n"));
        return true;
    }

    private static Fault redirected(int status, Outcome outcome) {
        return Fault.of(
                        "F43",
                        status + " to another host",
                        () -> {
                            ByteServer other = ByteServer.start(Scripts.always(Scripts.OK));
                            String location = "Location: " + other.url() + "/\r\n";
                            return Scenario.withServer(Scripts.always(Scripts.error(status, location)))
                                    .onClose(() -> assertThat(other.received()).isEmpty())
                                    .onClose(other::close);
                        },
                        outcome)
                .check(StatusFaults::hasKindOther);
    }

    private static void hasKindOther(Observed observed) {
        assertThat(observed.thrown())
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.OTHER));
    }

    private static void loggedInAgainOnce(Observed observed) {
        assertThat(observed.logins()).as("logins").isEqualTo(2);
    }

    private static void reportsRetryAfterWithoutWaiting(Observed observed) {
        assertThat(observed.waits()).isEmpty();
        assertThat(observed.thrown())
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.retryAfter()).contains(Duration.ofHours(1)));
    }

    private static @Nullable ApiError errorInside(Operation operation, ApiResponse response) {
        return response.mentions(Scripts.CODE)
                ? ApiError.builder(ErrorKind.CONFLICT)
                        .code(Scripts.CODE)
                        .message("failed")
                        .build()
                : TestVendor.map(operation, response);
    }
}
