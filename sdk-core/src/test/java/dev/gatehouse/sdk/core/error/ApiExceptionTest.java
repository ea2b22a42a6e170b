package dev.gatehouse.sdk.core.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The properties and messages of API exceptions, and their classes. */
class ApiExceptionTest {

    private static final ApiResponse RESPONSE =
            new ApiResponse(429, name -> List.of(), new byte[0], JsonCodec.camelCase());

    @Test
    void exception_hasAllDetails_andItsMessageOnlyThoseWithoutSecrets() {
        ApiException e = exception(ApiError.builder(ErrorKind.RATE_LIMITED)
                .code("SLOW.DOWN")
                .message("s3cret message")
                .correctiveAction("Wait a while")
                .requestId("req-7:1")
                .details(List.of("s3cret detail"))
                .build());
        assertThat(e)
                .hasMessage("test.items.get: HTTP 429, RATE_LIMITED, code SLOW.DOWN, request req-7:1, retry after 90 s."
                        + " Wait a while; the server may have processed the request (attempt 2)");
        assertThat(e.status()).isEqualTo(429);
        assertThat(e.kind()).isEqualTo(ErrorKind.RATE_LIMITED);
        assertThat(e.code()).contains("SLOW.DOWN");
        assertThat(e.vendorMessage()).contains("s3cret message");
        assertThat(e.correctiveAction()).contains("Wait a while");
        assertThat(e.requestId()).contains("req-7:1");
        assertThat(e.retryAfter()).contains(Duration.ofSeconds(90));
        assertThat(e.response()).isSameAs(RESPONSE);
        assertThat(e.attempts()).isEqualTo(2);
        assertThat(e.outcomeUnknown()).isTrue();
    }

    @Test
    void details_areReturnedOnlyAsTheirOwnType() {
        ApiException e = exception(ApiError.builder(ErrorKind.CONFLICT)
                .details(Duration.ofSeconds(3))
                .build());
        assertThat(e.details(Duration.class)).contains(Duration.ofSeconds(3));
        assertThat(e.details(String.class)).isEmpty();
    }

    @Test
    void requestIdOfAnotherFormat_isNotPartOfTheMessage() {
        ApiException e = exception(ApiError.builder(ErrorKind.NOT_FOUND)
                .requestId("7\nWARN forged")
                .build());
        assertThat(e)
                .hasMessage("test.items.get: HTTP 429, NOT_FOUND, retry after 90 s;"
                        + " the server may have processed the request (attempt 2)");
        assertThat(e.requestId()).contains("7\nWARN forged");
    }

    @Test
    void deserializedException_keepsEverythingButTheResponseAndTheDetails() throws Exception {
        ApiException original = exception(ApiError.builder(ErrorKind.RATE_LIMITED)
                .code("SLOW.DOWN")
                .message("slow down")
                .correctiveAction("Wait a while")
                .requestId("req-7:1")
                .retryable(true)
                .details("detail")
                .build());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(original);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            ApiException copy = (ApiException) in.readObject();
            assertThat(copy).isExactlyInstanceOf(RateLimitedException.class).hasMessage(original.getMessage());
            assertThat(copy.operation()).isEqualTo("test.items.get");
            assertThat(copy.status()).isEqualTo(429);
            assertThat(copy.kind()).isEqualTo(ErrorKind.RATE_LIMITED);
            assertThat(copy.code()).contains("SLOW.DOWN");
            assertThat(copy.vendorMessage()).contains("slow down");
            assertThat(copy.correctiveAction()).contains("Wait a while");
            assertThat(copy.requestId()).contains("req-7:1");
            assertThat(copy.retryAfter()).contains(Duration.ofSeconds(90));
            assertThat(copy.attempts()).isEqualTo(2);
            assertThat(copy.outcomeUnknown()).isTrue();
            assertThat(copy.details(String.class)).isEmpty();
            assertThat(copy.response().body()).isEmpty();
        }
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
    void kind_determinesTheClass(ErrorKind kind, String name) {
        ApiException e = exception(ApiError.builder(kind).build());
        assertThat(e.getClass().getSimpleName()).isEqualTo(name);
        assertThat(e.kind()).isEqualTo(kind);
    }

    @Test
    void vendorSpecificException_takesPrecedenceOverTheKind() {
        final class Locked extends ConflictException {
            private static final long serialVersionUID = 1L;

            Locked(ErrorContext context) {
                super(context);
            }
        }
        ApiException e = exception(
                ApiError.builder(ErrorKind.CONFLICT).exception(Locked::new).build());
        assertThat(e).isInstanceOf(Locked.class);
        assertThat(e.kind()).isEqualTo(ErrorKind.CONFLICT);
    }

    private static ApiException exception(ApiError error) {
        return new ErrorContext("test.items.get", error, RESPONSE, 2, true, Optional.of(Duration.ofSeconds(90)))
                .toException();
    }
}
