package dev.gatehouse.sdk.core.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a refusal tells, and which exception it is. */
class ApiExceptionTest {

    private static final ApiResponse ANSWER =
            new ApiResponse(429, name -> List.of(), new byte[0], JsonCodec.camelCase());

    @Test
    void everythingTheVendorSaid_isToldAndWhatIsHarmlessIsPrinted() {
        ApiException e = refusal(ApiError.builder(ErrorKind.RATE_LIMITED)
                .code("SLOW.DOWN")
                .message("s3cret words")
                .correctiveAction("Wait a while")
                .requestId("req-7:1")
                .details(List.of("s3cret detail"))
                .build());
        assertThat(e)
                .hasMessage("test.items.get: HTTP 429, RATE_LIMITED, code SLOW.DOWN, request req-7:1, retry after 90 s."
                        + " Wait a while; the server may have acted on it (attempt 2)");
        assertThat(e.status()).isEqualTo(429);
        assertThat(e.kind()).isEqualTo(ErrorKind.RATE_LIMITED);
        assertThat(e.code()).contains("SLOW.DOWN");
        assertThat(e.vendorMessage()).contains("s3cret words");
        assertThat(e.correctiveAction()).contains("Wait a while");
        assertThat(e.requestId()).contains("req-7:1");
        assertThat(e.retryAfter()).contains(Duration.ofSeconds(90));
        assertThat(e.response()).isSameAs(ANSWER);
        assertThat(e.attempts()).isEqualTo(2);
        assertThat(e.outcomeUnknown()).isTrue();
    }

    @Test
    void details_areGivenAsTheirOwnTypeOnly() {
        ApiException e = refusal(ApiError.builder(ErrorKind.CONFLICT)
                .details(Duration.ofSeconds(3))
                .build());
        assertThat(e.details(Duration.class)).contains(Duration.ofSeconds(3));
        assertThat(e.details(String.class)).isEmpty();
    }

    @Test
    void requestIdThatIsNoWord_staysOutOfTheMessage() {
        ApiException e = refusal(ApiError.builder(ErrorKind.NOT_FOUND)
                .requestId("7\nWARN forged")
                .build());
        assertThat(e).hasMessageNotContaining("forged").hasMessageNotContaining("request");
        assertThat(e.requestId()).contains("7\nWARN forged");
    }

    @ParameterizedTest
    @CsvSource({
        "UNAUTHENTICATED, UnauthenticatedException",
        "PERMISSION_DENIED, PermissionDeniedException",
        "NOT_FOUND, NotFoundException",
        "CONFLICT, ConflictException",
        "INVALID_REQUEST, InvalidRequestException",
        "RATE_LIMITED, RateLimitedException",
        "SERVER_ERROR, ServerErrorException",
        "OTHER, ApiException"
    })
    void kind_choosesTheClass(ErrorKind kind, String name) {
        ApiException e = refusal(ApiError.builder(kind).build());
        assertThat(e.getClass().getSimpleName()).isEqualTo(name);
        assertThat(e.kind()).isEqualTo(kind);
    }

    @Test
    void vendorsOwnException_goesBeforeTheOneOfTheKind() {
        final class Locked extends ConflictException {
            private static final long serialVersionUID = 1L;

            Locked(ErrorContext failure) {
                super(failure);
            }
        }
        ApiException e = refusal(
                ApiError.builder(ErrorKind.CONFLICT).exception(Locked::new).build());
        assertThat(e).isInstanceOf(Locked.class);
        assertThat(e.kind()).isEqualTo(ErrorKind.CONFLICT);
    }

    private static ApiException refusal(ApiError error) {
        return new ErrorContext("test.items.get", error, ANSWER, 2, true, Optional.of(Duration.ofSeconds(90)))
                .toException();
    }
}
