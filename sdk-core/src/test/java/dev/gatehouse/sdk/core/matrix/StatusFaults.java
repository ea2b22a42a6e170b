package dev.gatehouse.sdk.core.matrix;

import static dev.gatehouse.sdk.core.matrix.Expected.each;
import static dev.gatehouse.sdk.core.matrix.Expected.failed;
import static dev.gatehouse.sdk.core.matrix.Expected.refused;
import static dev.gatehouse.sdk.core.matrix.Expected.success;
import static dev.gatehouse.sdk.core.matrix.Expected.unclear;
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
import dev.gatehouse.sdk.core.matrix.Execution.Seen;
import dev.gatehouse.sdk.core.matrix.Expected.Outcome;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.testkit.ByteServer;
import dev.gatehouse.sdk.testkit.Received;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** F34 to F45: the server answers, and says no. */
final class StatusFaults {

    private StatusFaults() {}

    static List<Fault> all() {
        List<Fault> all = new ArrayList<>();
        all.add(Fault.of("F34", "401 once", () -> Scenario.served(once(401)), success(2, 2))
                .also(StatusFaults::loggedInAgainOnce));
        all.add(answered("F35", 401, refused(UnauthenticatedException.class, 401, 2))
                .also(StatusFaults::loggedInAgainOnce));
        all.add(answered("F36", 403, refused(PermissionDeniedException.class, 403)));
        all.add(answered("F36", 404, refused(NotFoundException.class, 404)));
        all.add(answered("F36", 409, refused(ConflictException.class, 409)));
        all.add(answered("F36", 412, refused(ConflictException.class, 412)));
        all.add(answered("F36", 422, refused(InvalidRequestException.class, 422)));
        all.add(answered("F37", 408, failed(InvalidRequestException.class, 408)));
        all.add(answered("F38", 429, refused(RateLimitedException.class, 429, 3))
                .also(seen -> assertThat(seen.waits())
                        .hasSize(2)
                        .allMatch(wait -> wait.compareTo(Duration.ofMillis(40)) <= 0)));
        all.add(throttled("429 with seconds", Scripts.always(Scripts.refusal(429, "Retry-After: 10\r\n"))));
        all.add(throttled("429 with a date", StatusFaults::refuseUntilADate));
        for (int status : new int[] {429, 503}) {
            all.add(Fault.of(
                            "F39",
                            status + " with Retry-After: 3600",
                            () -> Scenario.served(Scripts.always(Scripts.refusal(status, "Retry-After: 3600\r\n"))),
                            status == 429
                                    ? refused(RateLimitedException.class, 429)
                                    : unclear(ServerErrorException.class, 503))
                    .also(StatusFaults::saysHowLong));
        }
        all.add(Fault.of(
                        "F40",
                        "503 with Retry-After: 0",
                        () -> Scenario.served(Scripts.always(Scripts.refusal(503, "Retry-After: 0\r\n"))),
                        failed(ServerErrorException.class, 503))
                .also(seen -> assertThat(seen.thrown())
                        .isInstanceOfSatisfying(
                                ApiException.class,
                                e -> assertThat(e.retryAfter()).contains(Duration.ZERO))));
        for (int status : new int[] {500, 502, 504}) {
            all.add(answered("F41", status, failed(ServerErrorException.class, status)));
        }
        all.add(Fault.of(
                "F42",
                "500 once, then 200",
                () -> Scenario.served(once(500)),
                each(success(2, 2), failed(ServerErrorException.class, 500))));
        // Done or not done is not known of a 302: many a server answers a form that it took so.
        all.add(redirected(302, unclear(ApiException.class, 302)));
        all.add(redirected(307, refused(ApiException.class, 307)));
        all.add(redirected(308, refused(ApiException.class, 308)));
        all.add(Fault.of(
                        "F44",
                        "redirect loop on the same host",
                        () -> Scenario.served((request, number, connection) -> {
                            String location = "Location: " + request.target() + "\r\n";
                            ByteServer.write(connection, Scripts.refusal(307, location));
                            return true;
                        }),
                        refused(ApiException.class, 307))
                .also(StatusFaults::isNoKindOfItsOwn));
        all.add(Fault.of(
                "F45",
                "200 with a vendor's error inside",
                () -> Scenario.served(Scripts.always(Scripts.refusal(200))).judgedBy(StatusFaults::errorInside),
                refused(ConflictException.class, 200)));
        return all;
    }

    private static Fault answered(String id, int status, Outcome outcome) {
        return Fault.of(
                id, Integer.toString(status), () -> Scenario.served(Scripts.always(Scripts.refusal(status))), outcome);
    }

    private static ByteServer.Script once(int status) {
        return Scripts.first(Scripts.refusal(status), Scripts.always(Scripts.OK));
    }

    private static Fault throttled(String text, ByteServer.Script script) {
        return Fault.of("F38", text, () -> Scenario.served(script), refused(RateLimitedException.class, 429, 3))
                .also(seen -> assertThat(seen.waits())
                        .hasSize(2)
                        .allMatch(wait -> wait.compareTo(Duration.ofSeconds(8)) >= 0
                                && wait.compareTo(Duration.ofSeconds(12)) <= 0));
    }

    /** Ten seconds after each request, by the clock of a client that waited as told before. */
    private static boolean refuseUntilADate(Received request, int number, Socket connection) throws IOException {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.now().plusSeconds(10L * number).atOffset(ZoneOffset.UTC));
        ByteServer.write(connection, Scripts.refusal(429, "Retry-After: " + date + "\r\n"));
        return true;
    }

    private static Fault redirected(int status, Outcome outcome) {
        return Fault.of(
                        "F43",
                        status + " to another host",
                        () -> {
                            ByteServer other = ByteServer.start(Scripts.always(Scripts.OK));
                            String location = "Location: " + other.url() + "/\r\n";
                            return Scenario.served(Scripts.always(Scripts.refusal(status, location)))
                                    .closing(() -> assertThat(other.received()).isEmpty())
                                    .closing(other::close);
                        },
                        outcome)
                .also(StatusFaults::isNoKindOfItsOwn);
    }

    private static void isNoKindOfItsOwn(Seen seen) {
        assertThat(seen.thrown())
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.OTHER));
    }

    private static void loggedInAgainOnce(Seen seen) {
        assertThat(seen.logins()).as("logins").isEqualTo(2);
    }

    private static void saysHowLong(Seen seen) {
        assertThat(seen.waits()).isEmpty();
        assertThat(seen.thrown())
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.retryAfter()).contains(Duration.ofHours(1)));
    }

    private static @Nullable ApiError errorInside(Operation operation, ApiResponse response) {
        return response.mentions(Scripts.CODE)
                ? ApiError.builder(ErrorKind.CONFLICT)
                        .code(Scripts.CODE)
                        .message("told")
                        .build()
                : TestVendor.map(operation, response);
    }
}
