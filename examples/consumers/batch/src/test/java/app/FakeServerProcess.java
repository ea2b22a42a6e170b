package app;

import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** A fake server in a process of its own. Prints its URL, then a line for each change that it receives. */
final class FakeServerProcess {

    static final String CHANGE = "PATCH ";

    private FakeServerProcess() {}

    /** Runs until the standard input ends. The arguments are the number of hosts and the seed of the delays. */
    public static void main(String[] arguments) throws IOException {
        SplittableRandom random = new SplittableRandom(Long.parseLong(arguments[1]));
        try (FakeCteServer server = FakeCteServer.start()) {
            List<String> hosts = Hosts.onTheServer(Integer.parseInt(arguments[0]));
            hosts.forEach(server::addClient);
            Hosts.MARKED_FOR_DELETION.forEach(server::markForDeletion);
            // A condition that never matches sees all requests.
            server.failNext(FakeServerProcess::print, Fault.reset());
            fail(server, Hosts.NOT_PROCESSED_ONCE, Fault.close());
            fail(server, Hosts.PROCESSED_WITHOUT_RESPONSE, Fault.close().afterProcessing());
            for (int i = 0; i < 20; i++) {
                fail(server, Hosts.NEVER_PROCESSED, Fault.close());
            }
            for (String host : hosts) {
                fail(server, host, Fault.delay(Duration.ofMillis(random.nextInt(5, 40))));
            }
            System.out.println(server.url());
            System.in.transferTo(System.err);
        }
    }

    private static void fail(FakeCteServer server, String host, Fault fault) {
        server.failNext(request -> isChange(request) && host.equals(hostOf(request)), fault);
    }

    private static boolean print(ReceivedRequest request) {
        if (isChange(request)) {
            System.out.println(CHANGE + hostOf(request));
        }
        return false;
    }

    private static boolean isChange(ReceivedRequest request) {
        return request.method().equals("PATCH");
    }

    private static String hostOf(ReceivedRequest request) {
        return request.path().substring(request.path().lastIndexOf('/') + 1);
    }
}
