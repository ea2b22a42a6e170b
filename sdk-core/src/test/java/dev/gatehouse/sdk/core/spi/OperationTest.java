package dev.gatehouse.sdk.core.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The properties of an operation and its documented errors. */
class OperationTest {

    private static final DocumentedError TAKEN =
            DocumentedError.of(400, "name .* taken", ErrorKind.CONFLICT, "Choose another name");
    private static final DocumentedError OTHERWISE =
            DocumentedError.of(400, ".*", ErrorKind.INVALID_REQUEST, "Look at the fields");

    static Stream<Arguments> methods() {
        return Stream.of(
                Arguments.of(Operation.get("test.x", "/x"), "GET", RetrySafety.SAFE),
                Arguments.of(Operation.post("test.x", "/x"), "POST", RetrySafety.NON_IDEMPOTENT),
                Arguments.of(Operation.patch("test.x", "/x"), "PATCH", RetrySafety.NON_IDEMPOTENT),
                Arguments.of(Operation.put("test.x", "/x"), "PUT", RetrySafety.IDEMPOTENT),
                Arguments.of(Operation.delete("test.x", "/x"), "DELETE", RetrySafety.IDEMPOTENT));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void method_determinesTheRetrySafety(Operation operation, String method, RetrySafety retrySafety) {
        assertThat(operation.method()).isEqualTo(method);
        assertThat(operation.retrySafety()).isEqualTo(retrySafety);
        assertThat(operation.name()).isEqualTo("test.x");
        assertThat(operation.path()).isEqualTo("/x");
        assertThat(operation.documented()).isEmpty();
        assertThat(operation.alreadyDoneCodes()).isEmpty();
    }

    @Test
    void changedCopy_keepsTheRest_andLeavesTheOriginal() {
        Operation plain = Operation.post("test.x", "/x");
        Operation full = plain.documents(TAKEN)
                .alreadyDoneCodes("A")
                .retrySafety(RetrySafety.IDEMPOTENT)
                .documents(OTHERWISE)
                .alreadyDoneCodes("B");
        assertThat(full.retrySafety()).isEqualTo(RetrySafety.IDEMPOTENT);
        assertThat(full.documented()).containsExactly(TAKEN, OTHERWISE);
        assertThat(full.alreadyDoneCodes()).containsExactlyInAnyOrder("A", "B");
        assertThat(plain.retrySafety()).isEqualTo(RetrySafety.NON_IDEMPOTENT);
        assertThat(plain.documented()).isEmpty();
        assertThat(plain.alreadyDoneCodes()).isEmpty();
    }

    @Test
    void firstRowThatMatches_counts() {
        Operation operation = Operation.post("test.x", "/x").documents(TAKEN, OTHERWISE);
        assertThat(operation.documented(400, "the name x is taken")).contains(TAKEN);
        assertThat(operation.documented(400, "no such field")).contains(OTHERWISE);
        assertThat(operation.documented(404, "the name x is taken")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "400, name x taken, true",
        "400, 'Sorry: NAME x\nis TAKEN!', true",
        "400, nothing of the kind, false",
        "409, name x taken, false"
    })
    void row_matchesByStatusAndPartOfTheText(int status, String text, boolean known) {
        assertThat(TAKEN.matches(status, text)).isEqualTo(known);
    }

    @Test
    void row_hasACorrectiveAction() {
        assertThat(TAKEN.kind()).isEqualTo(ErrorKind.CONFLICT);
        assertThat(TAKEN.correctiveAction()).isEqualTo("Choose another name");
    }

    @Test
    void row_mayHaveAReason_byWhichCallersDistinguishIt() {
        ExtensibleEnum reason = Reason.of("NAME_TAKEN");
        DocumentedError named = TAKEN.withReason(reason);

        assertThat(TAKEN.reason()).isEmpty();
        assertThat(named.reason()).contains(reason);
        assertThat(named.matches(400, "name x taken")).isTrue();
        assertThat(named.correctiveAction()).isEqualTo(TAKEN.correctiveAction());
    }

    private static final class Reason extends ExtensibleEnum {
        private Reason(String value) {
            super(value);
        }

        static Reason of(String value) {
            return new Reason(value);
        }
    }

    @Test
    void placeholderAtTheStart_mustBeFilled() {
        Operation any = Operation.get("test.any", "{any}");
        assertThatThrownBy(() -> RequestProbe.finished(any.request()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("test.any");
    }
}
