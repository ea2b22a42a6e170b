package dev.gatehouse.sdk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.DeadlineExceededException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.error.TransportException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Every fault that may follow a sending, at every operation of a vendor: how often the server read the request, what
 * the caller was told, how long it took, and that no connection and no secret is left behind.
 */
public abstract class SendingFaultsTest<C extends AutoCloseable> {

    /**
     * What a call may take beyond the fault's own times. Not the 200 ms of the design: two dozen cells share two cores,
     * and one of them may wait that long for its turn.
     */
    private static final Duration MARGIN = Duration.ofSeconds(4);

    private final VendorFixture<C> vendor;

    protected SendingFaultsTest(VendorFixture<C> vendor) {
        this.vendor = vendor;
    }

    @Test
    @Timeout(180)
    void everyFaultAfterASending_atEveryOperation() throws Exception {
        List<Callable<Stream<String>>> waiting = new ArrayList<>();
        List<Callable<Stream<String>>> busy = new ArrayList<>();
        Map<String, Integer> leftOut = new TreeMap<>();
        for (SendingFault fault : SendingFault.values()) {
            for (Sample<C> sample : vendor.samples()) {
                Optional<String> reason = whyLeftOut(fault, sample);
                reason.ifPresentOrElse(
                        why -> leftOut.merge(why, 1, Integer::sum),
                        () -> (fault.takesTime() ? waiting : busy).add(() -> run(fault, sample)));
            }
        }
        List<String> failures = new ArrayList<>();
        try (CapturedLogs logs = new CapturedLogs()) {
            callOnceEach();
            for (Future<Stream<String>> cell : results(waiting, 24)) {
                cell.get().forEach(failures::add);
            }
            for (Future<Stream<String>> cell : results(busy, 4)) {
                cell.get().forEach(failures::add);
            }
            assertThat(logs.lines()).isNotEmpty();
            vendor.secrets()
                    .forEach(secret -> assertThat(logs.lines()).as("logs").noneMatch(line -> line.contains(secret)));
        }
        int cells = waiting.size() + busy.size();
        int without = leftOut.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println(vendor.name() + ", sending faults: " + cells + " cells, " + failures.size() + " failed, "
                + without + " left out" + (without == 0 ? "" : " " + leftOut));
        assertThat(failures).isEmpty();
    }

    private Optional<String> whyLeftOut(SendingFault fault, Sample<C> sample) {
        if (fault.pooled
                && sample.isLogin(vendor)
                && vendor.renewedAfter(sample).isEmpty()) {
            return Optional.of("pooled, but no used connection comes to it: " + sample);
        }
        if (fault.takesTime() && vendor.departures(sample).contains(KnownDeviation.OWN_LIMITS)) {
            return Optional.of("nobody waits for its own limits: " + sample);
        }
        return Optional.empty();
    }

    /** So that no cell's time is that of loading classes. */
    private void callOnceEach() {
        for (Sample<C> sample : vendor.samples()) {
            try (ScriptedServer<C> site = ScriptedServer.answering(vendor, sample);
                    TestClient<C> opened = site.open(site.config().build())) {
                sample.call().run(opened.client());
            }
        }
    }

    private static List<Future<Stream<String>>> results(List<Callable<Stream<String>>> cells, int atOnce)
            throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try {
            return threads.invokeAll(cells);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Runs one cell; what is wrong with it, if anything. */
    private Stream<String> run(SendingFault fault, Sample<C> sample) throws Exception {
        TestTime time = new TestTime();
        Set<KnownDeviation> departures = vendor.departures(sample);
        int expected = fault.sendings(sample, departures) * fault.rounds(sample, departures);
        Optional<Duration> renewal = sample.isLogin(vendor) ? vendor.renewedAfter(sample) : Optional.empty();
        boolean callsBefore = fault.pooled && !renewal.equals(Optional.of(Duration.ZERO));
        @Nullable RuntimeException thrown = null;
        List<String> wrong = new ArrayList<>();
        int sent;
        OpenCalls calls = new OpenCalls();
        try (ScriptedServer<C> site = new ScriptedServer<>(vendor, sample, (request, number, connection) -> {
            if (callsBefore && number == 1) {
                connection.getOutputStream().write(sample.answer().bytes());
                return true;
            }
            fault.effect.on(sample.answer(), connection);
            // A whole answer ends no connection: what follows in the same call goes there.
            return fault == SendingFault.F21;
        })) {
            if (!fault.pooled) {
                site.closingAround();
            }
            SdkConfig.Builder config = config(fault, site, calls);
            if (!fault.takesTime()) {
                config.time(time);
            }
            try (TestClient<C> opened = site.open(config.build())) {
                if (callsBefore) {
                    sample.call().run(opened.client());
                    time.advance(renewal.orElse(Duration.ZERO));
                }
                int before = site.own();
                long start = System.nanoTime();
                try {
                    sample.call().run(opened.client());
                } catch (RuntimeException e) {
                    thrown = e;
                }
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                sent = site.own() - before;
                List<Integer> carried = site.carriedBefore().subList(before, before + sent);
                expect(wrong, took.compareTo(fault.takes(expected).plus(MARGIN)) <= 0, "took " + took);
                expect(wrong, !Thread.interrupted(), "interrupted");
                expect(wrong, isOnItsConnection(fault, carried), "on connections that had carried " + carried);
                expect(wrong, calls.everHeld() >= sent, "listened to " + calls.everHeld() + " only");
                expect(
                        wrong,
                        calls.running() == 0 && calls.held() == 0,
                        calls.running() + " calls running, " + calls.held() + " connections not idle");
            }
            expect(wrong, sent == expected, "sent " + sent + " times, not " + expected);
            expect(wrong, site.isLeft(), "connections left open");
        }
        check(fault, sample, sent, thrown, wrong);
        String printed = thrown == null ? "no exception" : CapturedLogs.print(thrown);
        vendor.secrets().forEach(secret -> expect(wrong, !printed.contains(secret), "tells a secret"));
        return wrong.stream().map(what -> fault + " " + sample + ": " + what + "; " + printed);
    }

    /** Only the first attempt meets a used connection, if any: the fault ends each. */
    private static boolean isOnItsConnection(SendingFault fault, List<Integer> carriedBefore) {
        return fault.pooled
                ? carriedBefore.stream().limit(1).allMatch(requests -> requests > 0)
                : carriedBefore.stream().allMatch(requests -> requests == 0);
    }

    private SdkConfig.Builder config(SendingFault fault, ScriptedServer<C> site, OpenCalls calls) {
        SdkConfig.Builder config = site.config();
        OkHttpClient.Builder engine =
                new OkHttpClient.Builder().proxy(Proxy.NO_PROXY).eventListener(calls);
        if (fault.hasTwoAddresses()) {
            InetAddress loopback = InetAddress.getLoopbackAddress();
            config.baseUrl("http://two.test:" + site.server().port()).allowPlainHttp(true);
            engine.dns(name -> List.of(loopback, loopback));
        }
        config.httpClient(engine.build());
        return switch (fault) {
            case F19 -> config.attemptTimeout(SendingFault.LIMIT);
            case F20 -> config.deadline(SendingFault.LIMIT);
            default -> config;
        };
    }

    private void check(
            SendingFault fault, Sample<C> sample, int sent, @Nullable RuntimeException thrown, List<String> wrong) {
        Set<KnownDeviation> departures = vendor.departures(sample);
        boolean lost = fault.losesTheAnswer(sample, departures);
        @Nullable Throwable told = thrown instanceof SdkException e ? vendor.behind(e) : thrown;
        if (fault == SendingFault.F18 && !departures.contains(KnownDeviation.ANOTHER_WAY)) {
            expect(wrong, told instanceof ApiException e && e.status() == 413 && !e.outcomeUnknown(), "no clear 413");
        } else if (lost) {
            expect(wrong, told instanceof TransportException, "no transport failure");
        } else {
            expect(wrong, thrown == null, "failed");
        }
        if (thrown instanceof SdkException e) {
            expect(wrong, e.operation().equals(sample.operation()), "names " + e.operation());
            boolean counted = e.attempts() == sent / fault.rounds(sample, departures);
            expect(wrong, counted, "tells of " + e.attempts() + " attempts");
            boolean unknown = lost && sample.retrySafety().isChange() && !departures.contains(KnownDeviation.UNDONE);
            expect(wrong, e.outcomeUnknown() == unknown, "outcome unknown: " + e.outcomeUnknown());
            boolean late = told instanceof DeadlineExceededException;
            expect(wrong, late == (fault == SendingFault.F20), "deadline: " + late);
        }
    }

    private static void expect(List<String> wrong, boolean right, String otherwise) {
        if (!right) {
            wrong.add(otherwise);
        }
    }

    /** A logout belongs to closing and fails unheard. */
    @Test
    void everyOperationOfTheModule_hasASample() throws IOException {
        Set<String> declared = DeclaredOperations.names();
        declared.removeIf(operation -> operation.endsWith(".logout"));
        assertThat(vendor.samples().stream().map(Sample::operation)).containsAll(declared);
    }
}
