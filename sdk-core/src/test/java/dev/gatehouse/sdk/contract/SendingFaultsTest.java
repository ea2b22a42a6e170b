package dev.gatehouse.sdk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.DeadlineExceededException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.error.TransportException;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
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

    /** Most of a cell with real time-outs: the deadline, and what a busy machine adds. */
    private static final Duration LONGEST = Duration.ofSeconds(12);

    private final Vendor<C> vendor;

    protected SendingFaultsTest(Vendor<C> vendor) {
        this.vendor = vendor;
    }

    @Test
    @Timeout(180)
    void everyFaultAfterASending_atEveryOperation() throws Exception {
        List<Callable<Stream<String>>> cells = new ArrayList<>();
        for (SendingFault fault : SendingFault.values()) {
            vendor.samples().stream()
                    .filter(sample -> !fault.pooled || !sample.isLogin(vendor))
                    .filter(sample ->
                            !fault.takesTime() || !vendor.departures(sample).contains(Departure.OWN_LIMITS))
                    .forEach(sample -> cells.add(() -> run(fault, sample)));
        }
        List<String> failures = new ArrayList<>();
        try (CapturedLogs logs = new CapturedLogs()) {
            // The cells of the time-outs only wait.
            ExecutorService threads = Executors.newFixedThreadPool(24);
            try {
                for (Future<Stream<String>> cell : threads.invokeAll(cells)) {
                    cell.get().forEach(failures::add);
                }
            } finally {
                threads.shutdownNow();
            }
            assertThat(logs.lines()).isNotEmpty();
            vendor.secrets()
                    .forEach(secret -> assertThat(logs.lines()).as("logs").noneMatch(line -> line.contains(secret)));
        }
        System.out.println(
                vendor.name() + ", sending faults: " + cells.size() + " cells, " + failures.size() + " failed");
        assertThat(failures).isEmpty();
    }

    /** Runs one cell; what is wrong with it, if anything. */
    private Stream<String> run(SendingFault fault, Sample<C> sample) throws Exception {
        TestTime time = new TestTime();
        Set<Departure> departures = vendor.departures(sample);
        int expected = fault.sendings(sample, departures) * fault.rounds(sample, departures);
        @Nullable RuntimeException thrown = null;
        List<String> wrong = new ArrayList<>();
        int sent;
        long start;
        try (Site<C> site = new Site<>(vendor, sample, (request, number, connection) -> {
            if (fault.pooled && number == 1) {
                connection.getOutputStream().write(sample.answer().bytes());
                return true;
            }
            fault.effect.on(sample.answer(), connection);
            // A whole answer ends no connection: what follows in the same call goes there.
            return fault == SendingFault.F21;
        })) {
            SdkConfig.Builder config = config(fault, site);
            if (!fault.takesTime()) {
                config.time(time);
            }
            try (Opened<C> opened = site.open(config.build())) {
                if (fault.pooled) {
                    sample.call().run(opened.client());
                }
                int before = site.own();
                start = System.nanoTime();
                try {
                    sample.call().run(opened.client());
                } catch (RuntimeException e) {
                    thrown = e;
                }
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                sent = site.own() - before;
                expect(wrong, took.compareTo(LONGEST) < 0, "took " + took);
                expect(wrong, !Thread.interrupted(), "interrupted");
            }
            expect(wrong, sent == expected, "sent " + sent + " times, not " + expected);
            expect(wrong, site.isLeft(), "connections left open");
        }
        check(fault, sample, sent, thrown, wrong);
        String printed = thrown == null ? "no exception" : CapturedLogs.print(thrown);
        vendor.secrets().forEach(secret -> expect(wrong, !printed.contains(secret), "tells a secret"));
        return wrong.stream().map(what -> fault + " " + sample + ": " + what + "; " + printed);
    }

    private SdkConfig.Builder config(SendingFault fault, Site<C> site) {
        SdkConfig.Builder config = site.config();
        if (fault.hasTwoAddresses()) {
            InetAddress loopback = InetAddress.getLoopbackAddress();
            config.baseUrl("http://two.test:" + site.server().port())
                    .allowPlainHttp(true)
                    .httpClient(new OkHttpClient.Builder()
                            .dns(name -> List.of(loopback, loopback))
                            .build());
        }
        return switch (fault) {
            case F19 -> config.attemptTimeout(Duration.ofMillis(1_500));
            case F20 -> config.deadline(Duration.ofMillis(1_500));
            default -> config;
        };
    }

    private void check(
            SendingFault fault, Sample<C> sample, int sent, @Nullable RuntimeException thrown, List<String> wrong) {
        Set<Departure> departures = vendor.departures(sample);
        boolean lost = fault.losesTheAnswer(sample, departures);
        @Nullable Throwable told = thrown instanceof SdkException e ? vendor.behind(e) : thrown;
        if (fault == SendingFault.F18 && !departures.contains(Departure.ANOTHER_WAY)) {
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
            boolean unknown = lost && sample.safety().isChange() && !departures.contains(Departure.UNDONE);
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

    @Test
    void everyOperationOfTheModule_hasASample() throws IOException {
        assertThat(vendor.samples().stream().map(Sample::operation)).containsAll(declared());
    }

    /** Operations whose names stand in the module's sources; a logout belongs to closing and fails unheard. */
    private static Set<String> declared() throws IOException {
        Pattern name = Pattern.compile("Operation\\s*\\.(?:get|post|put|patch|delete)\\(\\s*\"([\\w.]+)\"\\s*,");
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            Set<String> names = new TreeSet<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                name.matcher(Files.readString(file))
                        .results()
                        .map(literal -> literal.group(1))
                        .forEach(names::add);
            }
            assertThat(names).isNotEmpty();
            names.removeIf(operation -> operation.endsWith(".logout"));
            return names;
        }
    }
}
