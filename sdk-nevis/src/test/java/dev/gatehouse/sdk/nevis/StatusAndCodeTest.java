package dev.gatehouse.sdk.nevis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.nevis.clients.ClientPatch;
import dev.gatehouse.sdk.nevis.error.NevisErrorCode;
import dev.gatehouse.sdk.nevis.error.NevisErrorCode.Group;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;
import dev.gatehouse.sdk.testkit.nevis.NevisErrors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each status with each of the vendor's codes: the kind of the exception, retries, and whether the outcome is known. */
class StatusAndCodeTest {

    private static final List<Integer> STATUSES = List.of(401, 403, 404, 409, 422, 500);

    /**
     * The kinds by status, in the order of {@link #STATUSES}. A row counts for the codes that follow the name of the
     * group, or for all other codes of the group.
     */
    private static final String TABLE = """
            *                      | UNAUTHENTICATED PERMISSION_DENIED NOT_FOUND       CONFLICT INVALID_REQUEST   SERVER_ERROR
            REQUEST_FORM invalidUri| UNAUTHENTICATED PERMISSION_DENIED INVALID_REQUEST CONFLICT INVALID_REQUEST   SERVER_ERROR
            SEARCH queryServiceDisabled | UNAUTHENTICATED PERMISSION_DENIED OTHER      CONFLICT OTHER             SERVER_ERROR
            AUTHORISATION          | UNAUTHENTICATED PERMISSION_DENIED NOT_FOUND       CONFLICT PERMISSION_DENIED SERVER_ERROR
            PROTECTED_FIELD_TOKEN  | UNAUTHENTICATED PERMISSION_DENIED NOT_FOUND       CONFLICT UNAUTHENTICATED   SERVER_ERROR
            CONCURRENCY            | UNAUTHENTICATED PERMISSION_DENIED NOT_FOUND       CONFLICT CONFLICT          SERVER_ERROR
            RECORD noRecord recordDeleted noClientFound history.norecord | UNAUTHENTICATED PERMISSION_DENIED NOT_FOUND CONFLICT NOT_FOUND SERVER_ERROR
            RECORD duplicateName duplicateValue duplicateEmail duplicateMobile undeletedDependencies propertyUniquenessViolated | UNAUTHENTICATED PERMISSION_DENIED NOT_FOUND CONFLICT CONFLICT SERVER_ERROR
            """;

    @RegisterExtension
    final FakeServerExtension<FakeNevisServer> extension = new FakeServerExtension<>(FakeNevisServer::start);

    static Stream<Integer> statuses() {
        return STATUSES.stream();
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void status_withEveryCode(int status) {
        FakeNevisServer server = extension.server();
        List<NevisErrorCode> codes = new ArrayList<>(NevisErrorCode.documented());
        codes.add(NevisErrorCode.of("errors.tomorrow"));
        for (NevisErrorCode code : codes) {
            // A client of its own, because retries of all codes exceed the retry budget of one client
            try (NevisClient nevis = TestClients.root(server)) {
                ErrorKind kind = expected(status, code);
                ApiException read =
                        failure(server, status, code, () -> nevis.clients().get("100"));
                assertThat(read.kind()).as("%s %s", status, code).isEqualTo(kind);
                assertThat(read.code()).contains(code.value());
                assertThat(read.outcomeUnknown()).isFalse();
                assertThat(read.attempts()).as("%s %s", status, code).isEqualTo(kind == ErrorKind.SERVER_ERROR ? 3 : 1);
                ApiException change = failure(
                        server,
                        status,
                        code,
                        () -> nevis.clients()
                                .update("100", ClientPatch.builder().name("n").build()));
                assertThat(change.kind()).as("%s %s", status, code).isEqualTo(kind);
                assertThat(change.attempts()).isEqualTo(1);
                assertThat(change.outcomeUnknown()).as("%s %s", status, code).isEqualTo(status >= 500);
            }
        }
    }

    @Test
    void table_hasExistingGroupsAndCodesOnly() {
        Set<String> groups = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (NevisErrorCode code : NevisErrorCode.documented()) {
            groups.add(code.group().name());
            names.add(code.value());
        }
        rows().keySet().stream().filter(key -> !key.equals("*")).forEach(key -> {
            String[] parts = key.split(" ", -1);
            assertThat(groups).contains(parts[0]);
            if (parts.length > 1) {
                assertThat(names).contains("errors." + parts[1]);
            }
        });
    }

    private static ApiException failure(
            FakeNevisServer server, int status, NevisErrorCode code, ThrowingCallable call) {
        for (int attempt = 0; attempt < 3; attempt++) {
            server.failNext(Fault.response(
                    NevisErrors.of(status).error(code.value(), "m").response()));
        }
        ApiException e = catchThrowableOfType(ApiException.class, call);
        server.clearRequestsAndFaults();
        return e;
    }

    private static ErrorKind expected(int status, NevisErrorCode code) {
        Map<String, List<ErrorKind>> rows = rows();
        String name = code.value().replaceFirst("^errors\\.", "");
        Group group = code.group();
        return Stream.of(group + " " + name, group.name(), "*")
                .filter(rows::containsKey)
                .findFirst()
                .map(rows::get)
                .orElseThrow()
                .get(STATUSES.indexOf(status));
    }

    private static Map<String, List<ErrorKind>> rows() {
        Map<String, List<ErrorKind>> rows = new HashMap<>();
        TABLE.lines().forEach(line -> {
            String[] halves = line.split("\\|", -1);
            List<ErrorKind> kinds = Stream.of(halves[1].strip().split("\\s+", -1))
                    .map(ErrorKind::valueOf)
                    .toList();
            String[] names = halves[0].strip().split("\\s+", -1);
            if (names.length == 1) {
                rows.put(names[0], kinds);
            }
            for (int i = 1; i < names.length; i++) {
                rows.put(names[0] + " " + names[i], kinds);
            }
        });
        return rows;
    }
}
