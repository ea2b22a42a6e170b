package dev.gatehouse.sdk.nevis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.nevis.clients.ClientPatch;
import dev.gatehouse.sdk.nevis.error.NevisError;
import dev.gatehouse.sdk.nevis.error.NevisErrorCode;
import dev.gatehouse.sdk.nevis.error.NevisErrorCode.Group;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The error codes of "Update a client" (8.2605) in the order of the page. The file lists the group of each code, the
 * error kind of a 422 with the code, and the status that the page documents for it.
 */
class ErrorCodesTest {

    @RegisterExtension
    static final FakeServerExtension<FakeNevisServer> NEVIS = new FakeServerExtension<>(FakeNevisServer::start);

    private static NevisClient nevis;

    @BeforeAll
    static void open() {
        nevis = TestClients.root(NEVIS.server());
    }

    @AfterAll
    static void close() {
        nevis.close();
    }

    static List<String> page() {
        return Fixtures.text("update-client/error-codes.txt")
                .lines()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
    }

    static Stream<Arguments> distinct() {
        return Fixtures.text("update-client/error-codes.txt")
                .lines()
                .distinct()
                .map(line -> Arguments.of((Object[]) line.split(" ")));
    }

    static Set<String> codes() {
        return new LinkedHashSet<>(page());
    }

    @Test
    void page_lists168Entries_162OfThemDistinct() {
        System.out.println("nevis: " + page().size() + " codes listed, " + codes().size() + " distinct, "
                + NevisErrorCode.documented().size() + " constants");
        assertThat(page())
                .hasSize(168)
                .filteredOn("errors.userLoginFailed"::equals)
                .hasSize(7);
        assertThat(codes())
                .hasSize(162)
                .filteredOn(code -> !code.startsWith("errors."))
                .containsExactly("error.login.userState", "error.job.execution.failure");
        assertThat(NevisErrorCode.documented())
                .extracting(NevisErrorCode::value)
                .containsExactlyInAnyOrderElementsOf(codes());
    }

    @ParameterizedTest
    @MethodSource("distinct")
    void code_reachesTheCaller(String code, Group group, ErrorKind kind, String documentedStatus) {
        NEVIS.server()
                .failNext(Fault.response(
                        FakeResponse.json(422, Map.of("errors", List.of(Map.of("code", code, "message", "why"))))));
        ApiException e = catchThrowableOfType(
                ApiException.class,
                () -> nevis.clients()
                        .update("100", ClientPatch.builder().remarks("r").build()));

        assertThat(e.code()).contains(code);
        assertThat(e.kind()).isEqualTo(kind);
        assertThat(NevisErrorCode.of(code).group()).isEqualTo(group);
        assertThat(NevisErrorCode.of(code).documentedStatus())
                .isEqualTo(
                        documentedStatus.equals("-")
                                ? OptionalInt.empty()
                                : OptionalInt.of(Integer.parseInt(documentedStatus)));
        assertThat(e.vendorMessage()).contains("why");
        assertThat(e.status()).isEqualTo(422);
        assertThat(e.details(NevisError.class).orElseThrow().codes()).containsExactly(NevisErrorCode.of(code));
        assertThat(NevisErrorCode.of(code).isIn(e)).isTrue();
        assertThat(NevisErrorCode.of("errors.other").isIn(e)).isFalse();
        assertThat(NevisErrorCode.of(code)).isSameAs(NevisErrorCode.of(code));
        assertThat(e.attempts()).isEqualTo(1);
    }

    @Test
    void unknownCode_isKept() {
        NevisErrorCode code = NevisErrorCode.of("errors.quantumEntangled");
        assertThat(code.group()).isEqualTo(Group.UNKNOWN);
        assertThat(code.documentedStatus()).isEmpty();
        assertThat(code.value()).isEqualTo("errors.quantumEntangled");
        assertThat(code).isEqualTo(NevisErrorCode.of("errors.quantumEntangled"));
        assertThat(NevisErrorCode.of("Errors.noRecord")).isNotEqualTo(NevisErrorCode.NO_RECORD);
    }
}
