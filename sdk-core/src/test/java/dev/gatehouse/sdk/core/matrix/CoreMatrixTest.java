package dev.gatehouse.sdk.core.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gatehouse.sdk.contract.CapturedLogs;
import dev.gatehouse.sdk.core.error.ServerErrorException;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The faults F01 to F56, each for idempotent (I) and non-idempotent (N) operations. Each test case
 * asserts (a) the number of requests, (b) the exception, (c) the duration, (d) that no call runs
 * and no connection is active, (e) that no secret leaks and (f) the interrupt flag.
 */
class CoreMatrixTest {

    private static final Set<Op> IDEMPOTENT = Set.of(Op.READ, Op.SEARCH, Op.REPLACE);
    private static final Set<Op> NON_IDEMPOTENT = Set.of(Op.CREATE);

    private static final Set<String> TIMEOUTS = Set.of("F03", "F08", "F19", "F20", "F50", "F55", "F56");

    /** Faults that are timeouts run last, when the processors are idle. */
    private static final Comparator<String> TIMEOUTS_LAST =
            Comparator.comparing(id -> (TIMEOUTS.contains(id) ? "last " : "") + id);

    @TestFactory
    Stream<DynamicTest> core(@TempDir Path folder) {
        CapturedLogs logs = new CapturedLogs();
        Suite suite = new Suite("core", 8);
        Map<String, List<Fault>> faults = Stream.of(
                        ConnectionFaults.all(),
                        ResponseFaults.all(),
                        StatusFaults.all(),
                        StreamFaults.all(folder),
                        IdleFaults.all(),
                        WaitingFaults.all(),
                        ProxyFaults.all())
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Fault::id, () -> new TreeMap<>(TIMEOUTS_LAST), Collectors.toList()));
        assertThat(faults.keySet()).as("documented faults, except F46").containsAll(documentedIds());
        faults.forEach((id, variants) -> {
            suite.add(id + " I", () -> run(variants, IDEMPOTENT, logs));
            suite.add(id + " N", () -> run(variants, NON_IDEMPOTENT, logs));
        });
        suite.add("F46 I", () -> serverThatFailsEverything(IDEMPOTENT, logs));
        suite.add("F46 N", () -> serverThatFailsEverything(NON_IDEMPOTENT, logs));
        return suite.tests(logs::close);
    }

    private static List<String> documentedIds() {
        return IntStream.rangeClosed(1, 56)
                .filter(id -> id != 46)
                .mapToObj(id -> String.format("F%02d", id))
                .toList();
    }

    /** Shows that F15 and F16 test behaviour of OkHttp that the SDK must prevent. */
    @Test
    void okHttpByDefault_sendsAPostTwice() throws Exception {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        OkHttpClient okHttp = new OkHttpClient.Builder()
                .proxy(Proxy.NO_PROXY)
                .dns(name -> List.of(loopback, loopback))
                .build();
        try (ByteServer server = ByteServer.start(Scripts.CLOSE)) {
            Request post = new Request.Builder()
                    .url("http://two.example.com:" + server.port())
                    .post(RequestBody.create(new byte[0]))
                    .build();
            assertThatThrownBy(() -> okHttp.newCall(post).execute()).isInstanceOf(IOException.class);
            assertThat(server.received()).hasSize(2);
        }
    }

    private static void run(List<Fault> variants, Set<Op> ops, CapturedLogs logs) throws Exception {
        for (Fault fault : variants) {
            for (Op op : ops) {
                if (fault.ops().contains(op)) {
                    try (Scenario scenario = fault.scenarios().open()) {
                        Expected expected = fault.outcome().apply(op);
                        fault.check().accept(Execution.run(logs, scenario, op, fault.call(), expected));
                    } catch (AssertionError e) {
                        throw new AssertionError(
                                fault.id() + " " + op + ", " + fault.text() + ": " + e.getMessage(), e);
                    }
                }
            }
        }
    }

    /**
     * 200 failing calls. The budget of 500 points at 14 points each limits the number of retries to
     * 35.
     */
    private static void serverThatFailsEverything(Set<Op> ops, CapturedLogs logs) throws Exception {
        for (Op op : ops) {
            try (Scenario scenario = Scenario.withServer(Scripts.always(Scripts.error(500)))) {
                Expected first = new Expected(
                        op.attempts(), ServerErrorException.class, op.attempts(), op.changes(), Optional.of(500));
                Execution.Observed observed = Execution.run(logs, scenario, op, Execution.TYPED, first);
                for (int i = 1; i < 200; i++) {
                    assertThat(catchThrowable(() -> Execution.TYPED.run(observed.caller(), op, "any")))
                            .isExactlyInstanceOf(ServerErrorException.class);
                }
                assertThat(scenario.requests()).as("requests read, %s", op).isEqualTo(op.attempts() > 1 ? 235 : 200);
            }
        }
    }
}
