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
 * Runs an operation of each shape, in the long run each operation, with each fault that can occur after a request was sent. Verifies
 * the number of requests, the exception, the duration, that no connection remains open, and that no
 * secret is logged or part of an exception.
 */
public abstract class SendingFaultsTest<C extends AutoCloseable> {

    /** Tolerance for the duration of a call. Up to 24 test cases may run concurrently on two cores. */
    private static final Duration MARGIN = Duration.ofSeconds(4);

    private final VendorFixture<C> vendor;

    protected SendingFaultsTest(VendorFixture<C> vendor) {
        this.vendor = vendor;
    }

    @Test
    @Timeout(180)
    void everyFault_atEveryShape() throws Exception {
        List<Callable<Stream<String>>> realTimeCases = new ArrayList<>();
        List<Callable<Stream<String>>> virtualTimeCases = new ArrayList<>();
        Map<String, Integer> skipped = new TreeMap<>();
        List<Sample<C>> samples = vendor.shapes();
        for (SendingFault fault : SendingFault.values()) {
            for (Sample<C> sample : samples) {
                Optional<String> reason = reasonToSkip(fault, sample);
                reason.ifPresentOrElse(
                        why -> skipped.merge(why, 1, Integer::sum),
                        () -> (fault.usesRealTime() ? realTimeCases : virtualTimeCases).add(() -> run(fault, sample)));
            }
        }
        List<String> failures = new ArrayList<>();
        try (CapturedLogs logs = new CapturedLogs()) {
            warmUp(samples);
            for (Future<Stream<String>> testCase : results(realTimeCases, 24)) {
                testCase.get().forEach(failures::add);
            }
            for (Future<Stream<String>> testCase : results(virtualTimeCases, 4)) {
                testCase.get().forEach(failures::add);
            }
            assertThat(logs.lines()).isNotEmpty();
            vendor.secrets()
                    .forEach(secret -> assertThat(logs.lines()).as("logs").noneMatch(line -> line.contains(secret)));
        }
        int testCases = realTimeCases.size() + virtualTimeCases.size();
        int skippedCount = skipped.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println(vendor.name() + ", sending faults: " + testCases + " test cases, " + failures.size()
                + " failed, " + skippedCount + " skipped" + (skippedCount == 0 ? "" : " " + skipped));
        assertThat(failures).isEmpty();
    }

    private Optional<String> reasonToSkip(SendingFault fault, Sample<C> sample) {
        if (fault.pooled
                && sample.isLogin(vendor)
                && vendor.renewedAfter(sample).isEmpty()) {
            return Optional.of("never sent over a pooled connection: " + sample);
        }
        if (fault.usesRealTime() && vendor.knownDeviations(sample).contains(KnownDeviation.OWN_TIMEOUTS)) {
            return Optional.of("has its own timeouts: " + sample);
        }
        return Optional.empty();
    }

    /** Calls each sample once, so that the time of class loading is not part of a test case. */
    private void warmUp(List<Sample<C>> samples) {
        for (Sample<C> sample : samples) {
            try (ScriptedServer<C> server = ScriptedServer.successful(vendor, sample);
                    TestClient<C> client = server.openClient(server.config().build())) {
                sample.call().run(client.client());
            }
        }
    }

    private static List<Future<Stream<String>>> results(List<Callable<Stream<String>>> testCases, int concurrency)
            throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(concurrency);
        try {
            return threads.invokeAll(testCases);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Runs one test case. Returns a description of each failure; empty if the test case passes. */
    private Stream<String> run(SendingFault fault, Sample<C> sample) throws Exception {
        TestTime time = new TestTime();
        Set<KnownDeviation> deviations = vendor.knownDeviations(sample);
        int expected = fault.requests(sample, deviations) * fault.rounds(sample, deviations);
        Optional<Duration> renewal = sample.isLogin(vendor) ? vendor.renewedAfter(sample) : Optional.empty();
        boolean callBefore = fault.pooled && !renewal.equals(Optional.of(Duration.ZERO));
        @Nullable RuntimeException thrown = null;
        List<String> failures = new ArrayList<>();
        int sent;
        OpenCalls calls = new OpenCalls();
        try (ScriptedServer<C> server = new ScriptedServer<>(vendor, sample, (request, number, connection) -> {
            if (callBefore && number == 1) {
                connection.getOutputStream().write(sample.response().bytes());
                return true;
            }
            fault.effect.run(sample.response(), connection);
            // F21 sends a complete response, so the connection stays open for further requests of the call.
            return fault == SendingFault.F21;
        })) {
            if (!fault.pooled) {
                server.closeSupportingConnections();
            }
            SdkConfig.Builder config = config(fault, server, calls);
            if (!fault.usesRealTime()) {
                config.time(time);
            }
            try (TestClient<C> client = server.openClient(config.build())) {
                if (callBefore) {
                    sample.call().run(client.client());
                    time.advance(renewal.orElse(Duration.ZERO));
                }
                int before = server.requestCount();
                long start = System.nanoTime();
                try {
                    sample.call().run(client.client());
                } catch (RuntimeException e) {
                    thrown = e;
                }
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                sent = server.requestCount() - before;
                List<Integer> earlier = server.earlierRequestsOnConnection().subList(before, before + sent);
                expect(failures, took.compareTo(fault.duration(expected).plus(MARGIN)) <= 0, "took " + took);
                expect(failures, !Thread.interrupted(), "interrupted");
                expect(
                        failures,
                        usesExpectedConnections(fault, earlier),
                        "earlier requests on its connections: " + earlier);
                expect(
                        failures,
                        calls.acquiredConnections() >= sent,
                        "only " + calls.acquiredConnections() + " connections acquired");
                expect(
                        failures,
                        calls.running() == 0 && calls.activeConnections() == 0,
                        calls.running() + " calls running, " + calls.activeConnections() + " connections active");
            }
            expect(failures, sent == expected, "sent " + sent + " times, not " + expected);
            expect(failures, server.awaitNoConnection(), "connections left open");
        }
        check(fault, sample, sent, thrown, failures);
        String printed = thrown == null ? "no exception" : CapturedLogs.print(thrown);
        vendor.secrets().forEach(secret -> expect(failures, !printed.contains(secret), "secret in the exception"));
        return failures.stream().map(failure -> fault + " " + sample + ": " + failure + "; " + printed);
    }

    /**
     * Returns whether the requests used pooled or new connections as expected. Only the first attempt
     * can use a pooled connection, because the fault closes it.
     */
    private static boolean usesExpectedConnections(SendingFault fault, List<Integer> earlierRequests) {
        return fault.pooled
                ? earlierRequests.stream().limit(1).allMatch(requests -> requests > 0)
                : earlierRequests.stream().allMatch(requests -> requests == 0);
    }

    private SdkConfig.Builder config(SendingFault fault, ScriptedServer<C> server, OpenCalls calls) {
        SdkConfig.Builder config = server.config();
        OkHttpClient.Builder httpClient =
                new OkHttpClient.Builder().proxy(Proxy.NO_PROXY).eventListener(calls);
        if (fault.hasTwoAddresses()) {
            InetAddress loopback = InetAddress.getLoopbackAddress();
            config.baseUrl("http://two.test:" + server.byteServer().port()).allowPlainHttp(true);
            httpClient.dns(name -> List.of(loopback, loopback));
        }
        config.httpClient(httpClient.build());
        return switch (fault) {
            case F19 -> config.attemptTimeout(SendingFault.LIMIT);
            case F20 -> config.deadline(SendingFault.LIMIT);
            default -> config;
        };
    }

    private void check(
            SendingFault fault, Sample<C> sample, int sent, @Nullable RuntimeException thrown, List<String> failures) {
        Set<KnownDeviation> deviations = vendor.knownDeviations(sample);
        boolean noResponse = fault.losesResponse(sample, deviations);
        @Nullable Throwable failure = thrown instanceof SdkException e ? vendor.unwrap(e) : thrown;
        if (fault == SendingFault.F18 && !deviations.contains(KnownDeviation.FALLBACK)) {
            expect(
                    failures,
                    failure instanceof ApiException e && e.status() == 413 && !e.outcomeUnknown(),
                    "not reported as 413");
        } else if (noResponse) {
            expect(failures, failure instanceof TransportException, "not a TransportException");
        } else {
            expect(failures, thrown == null, "failed");
        }
        if (thrown instanceof SdkException e) {
            expect(failures, e.operation().equals(sample.operation()), "operation " + e.operation());
            boolean attemptsMatch = e.attempts() == sent / fault.rounds(sample, deviations);
            expect(failures, attemptsMatch, e.attempts() + " attempts");
            boolean unknown =
                    noResponse && sample.retrySafety().isChange() && !deviations.contains(KnownDeviation.ROLLED_BACK);
            expect(failures, e.outcomeUnknown() == unknown, "outcome unknown: " + e.outcomeUnknown());
            boolean deadlineExceeded = failure instanceof DeadlineExceededException;
            expect(failures, deadlineExceeded == (fault == SendingFault.F20), "deadline exceeded: " + deadlineExceeded);
        }
    }

    private static void expect(List<String> failures, boolean condition, String failure) {
        if (!condition) {
            failures.add(failure);
        }
    }

    /** Logouts have no sample, because {@code close()} sends them and ignores their failures. */
    @Test
    void everyOperationOfTheModule_hasASample() throws IOException {
        Set<String> declared = DeclaredOperations.names();
        declared.removeIf(operation -> operation.endsWith(".logout"));
        assertThat(vendor.samples().stream().map(Sample::operation)).containsAll(declared);
    }
}
