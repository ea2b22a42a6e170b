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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * F01 to F46, each for idempotent (I) and other (N) operations. Each cell asserts: (a) requests read by the server, (b)
 * the exception, (c) the time, (d) that no call or connection is left, (e) secrecy, (f) the interrupt flag.
 */
class CoreMatrixTest {

    private static final Set<Op> IDEMPOTENT = Set.of(Op.READ, Op.REPLACE);
    private static final Set<Op> OTHER = Set.of(Op.CREATE);

    /** Where the clock is the fault: last, when the others leave the processors to them. */
    private static final Comparator<String> LAST_ON_THE_CLOCK =
            Comparator.comparing(id -> (Set.of("F03", "F08", "F19", "F20").contains(id) ? "last " : "") + id);

    @TestFactory
    Stream<DynamicTest> core() {
        CapturedLogs logs = new CapturedLogs();
        Suite suite = new Suite("core", 8);
        Map<String, List<Fault>> rows = Stream.of(ConnectionFaults.all(), ResponseFaults.all(), StatusFaults.all())
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Fault::id, () -> new TreeMap<>(LAST_ON_THE_CLOCK), Collectors.toList()));
        assertThat(rows).as("rows, F46 aside").hasSize(45);
        rows.forEach((id, faults) -> {
            suite.cell(id + " I", () -> run(faults, IDEMPOTENT, logs));
            suite.cell(id + " N", () -> run(faults, OTHER, logs));
        });
        suite.cell("F46 I", () -> serverThatFailsEverything(IDEMPOTENT, logs));
        suite.cell("F46 N", () -> serverThatFailsEverything(OTHER, logs));
        return suite.tests(logs::close);
    }

    /** What F15 and F16 are about: if OkHttp stopped doing so by itself, they would prove nothing. */
    @Test
    void okHttpLeftAlone_sendsAPostTwice() throws Exception {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        OkHttpClient bare = new OkHttpClient.Builder()
                .proxy(Proxy.NO_PROXY)
                .dns(name -> List.of(loopback, loopback))
                .build();
        try (ByteServer server = ByteServer.start(Scripts.CLOSE)) {
            Request post = new Request.Builder()
                    .url("http://two.example.com:" + server.port())
                    .post(RequestBody.create(new byte[0]))
                    .build();
            assertThatThrownBy(() -> bare.newCall(post).execute()).isInstanceOf(IOException.class);
            assertThat(server.received()).hasSize(2);
        }
    }

    private static void run(List<Fault> faults, Set<Op> ops, CapturedLogs logs) throws Exception {
        for (Fault fault : faults) {
            for (Op op : ops) {
                if (fault.ops().contains(op)) {
                    try (Scenario stage = fault.setting().open()) {
                        Expected expected = fault.outcome().apply(op);
                        fault.also().accept(Execution.run(logs, stage, op, fault.call(), expected));
                    } catch (AssertionError e) {
                        throw new AssertionError(
                                fault.id() + " " + op + ", " + fault.text() + ": " + e.getMessage(), e);
                    }
                }
            }
        }
    }

    /** Two hundred failing calls: what is repeated is bounded by the budget, 500 points at 14 each. */
    private static void serverThatFailsEverything(Set<Op> ops, CapturedLogs logs) throws Exception {
        for (Op op : ops) {
            try (Scenario stage = Scenario.served(Scripts.always(Scripts.refusal(500)))) {
                Expected first = new Expected(
                        op.tries(), ServerErrorException.class, op.tries(), op.changes(), Optional.of(500));
                Execution.Seen seen = Execution.run(logs, stage, op, Execution.TYPED, first);
                for (int i = 1; i < 200; i++) {
                    assertThat(catchThrowable(() -> Execution.TYPED.run(seen.caller(), op, "any")))
                            .isExactlyInstanceOf(ServerErrorException.class);
                }
                assertThat(stage.reads()).as("requests read, %s", op).isEqualTo(op.tries() > 1 ? 235 : 200);
            }
        }
    }
}
