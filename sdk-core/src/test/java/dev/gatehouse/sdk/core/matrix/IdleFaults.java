package dev.gatehouse.sdk.core.matrix;

import static dev.gatehouse.sdk.core.matrix.Expected.success;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.Item;
import dev.gatehouse.sdk.core.matrix.Execution.Observed;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** F53 and F54: faults of a pooled connection while it is idle. The next call opens a new one. */
final class IdleFaults {

    private static final Duration IDLE = Duration.ofMillis(700);
    private static final Duration LONGER_THAN_1_S = Duration.ofMillis(1_100);
    private static final String KEPT_FOR_1_S = Scripts.OK.replaceFirst("\r\n", "\r\nKeep-Alive: timeout=1\r\n");

    private static final ByteServer.Script SURPLUS = (request, number, connection) -> {
        ByteServer.write(connection, ByteServer.json(200, "{\"id\":\"surplus\"}"));
        return true;
    };

    private IdleFaults() {}

    static List<Fault> all() {
        List<Fault> faults = new ArrayList<>();
        for (boolean tls : new boolean[] {false, true}) {
            faults.add(fault("F53", "closed", tls, () -> idle(tls, Scripts.CLOSE)));
            faults.add(fault("F53", "reset", tls, () -> idle(tls, Scripts.RESET)));
            faults.add(
                    fault("F54", "surplus bytes", tls, () -> idle(tls, SURPLUS).keepingIdleConnection()));
            faults.add(fault(
                    "F54",
                    "idle for longer than Keep-Alive: timeout=1",
                    tls,
                    () -> server(tls, Scripts.always(KEPT_FOR_1_S))
                            .idlePooledConnection(LONGER_THAN_1_S)
                            .keepingIdleConnection()));
        }
        return faults;
    }

    private static Fault fault(String id, String text, boolean tls, Fault.ScenarioFactory scenarios) {
        return Fault.of(id, text + (tls ? ", TLS" : ""), scenarios, success(1, 1))
                .check(IdleFaults::newConnection);
    }

    private static void newConnection(Observed observed) {
        assertThat(observed.scenario().connections()).as("connections").isEqualTo(2);
        assertThat(observed.value())
                .isInstanceOfSatisfying(
                        Item.class, item -> assertThat(item.id()).isEqualTo("1"));
    }

    /** The fault comes after the client has read the first response, and the idle time after the fault. */
    private static Scenario idle(boolean tls, ByteServer.Script fault) {
        CountDownLatch idle = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        ByteServer.Script script = (request, number, connection) -> {
            connection.setTcpNoDelay(true);
            ByteServer.write(connection, Scripts.OK);
            if (number > 1) {
                return true;
            }
            idle.await();
            boolean open = fault.run(request, number, connection);
            done.countDown();
            return open;
        };
        return server(tls, script).idlePooledConnection(IDLE).whenIdle(() -> {
            idle.countDown();
            StreamMatrixTest.await(done);
        });
    }

    private static Scenario server(boolean tls, ByteServer.Script script) {
        return tls ? ConnectionFaults.trustedTls(script) : Scenario.withServer(script);
    }
}
