package dev.gatehouse.examples;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.gatehouse.sdk.core.Cancellation;
import dev.gatehouse.sdk.core.bulk.Bulk;
import dev.gatehouse.sdk.core.bulk.BulkResult;
import dev.gatehouse.sdk.cte.CteClient;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Generates new passwords for the hosts in a CSV file, with a progress bar, and writes a report in CSV format. The
 * input has a header with the column {@code host}.
 *
 * <p>A report can be the next input. Its hosts that are {@code done} are not sent, and {@code failed} ones are tried
 * again. An {@code unknown} one is looked up first, and is {@code done} if it was updated since the attempt. The vendor
 * does not document that a reset updates a host. Where it does not, the host gets another password.
 */
public final class BulkPasswordReset {

    private static final int CONCURRENCY = 16;
    private static final int MAX_FAILURES = 100;
    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.TRIM_SPACES, CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    /** A row of the report. */
    @JsonPropertyOrder({"host", "result", "updatedBefore", "detail"})
    private record Row(String host, String result, String updatedBefore, String detail) {

        static Row of(Map<String, String> row) {
            return new Row(
                    Objects.requireNonNull(row.get("host"), "the input must have a header with the column host"),
                    Optional.ofNullable(row.get("result"))
                            .filter(text -> !text.isEmpty())
                            .orElse("not sent"),
                    row.getOrDefault("updatedBefore", ""),
                    row.getOrDefault("detail", ""));
        }

        boolean is(String other) {
            return result.equals(other);
        }
    }

    private final CteClient cte;
    private final PrintStream terminal;
    /** Not yet in the report. */
    private final Map<String, Row> rows = new LinkedHashMap<>();

    private final Map<String, String> updatedBefore = new ConcurrentHashMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    /** Creates the example for one run. The progress and a summary are printed. */
    public BulkPasswordReset(CteClient cte, PrintStream terminal) {
        this.cte = cte;
        this.terminal = terminal;
    }

    /** Runs the example with an input and a report. Ctrl+C ends it, with a complete report. */
    public static void main(String[] arguments) throws IOException {
        Cancellation cancellation = Cancellation.create();
        Semaphore ended = new Semaphore(0);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            cancellation.cancel();
            ended.acquireUninterruptibly();
        }));
        boolean allDone = false;
        try (CteClient cte = CteClient.fromEnvironment()) {
            allDone = new BulkPasswordReset(cte, System.err)
                    .run(Path.of(arguments[0]), Path.of(arguments[1]), cancellation);
        } finally {
            ended.release();
        }
        System.exit(allDone ? 0 : 1);
    }

    /**
     * Runs the example.
     *
     * @param report a file that does not exist
     * @return whether all hosts are done
     */
    public boolean run(Path input, Path report, Cancellation cancellation) throws IOException {
        try (MappingIterator<Map<String, String>> lines = CSV.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(input.toFile())) {
            // A host may be listed twice, in a report and again as a new line
            lines.forEachRemaining(line -> rows.merge(
                    Row.of(line).host, Row.of(line), (old, row) -> old.is("done") || row.is("not sent") ? old : row));
        }
        try (SequenceWriter writer = CSV.writer(CSV.schemaFor(Row.class).withHeader())
                .writeValues(Files.newBufferedWriter(report, StandardOpenOption.CREATE_NEW))) {
            rows().filter(row -> row.is("done")).forEach(row -> write(row, writer));
            try (ProgressBar bar = progressBar(rows.size())) {
                Bulk.of(rows(), this::reset)
                        .concurrency(CONCURRENCY)
                        .stopAfterFailures(MAX_FAILURES)
                        .cancelledBy(cancellation)
                        .onProgress(progress -> bar.stepTo(progress.finished())
                                .setExtraMessage(progress.failed() + " failed, " + progress.unknown() + " unknown"))
                        .run(result -> write(row(result), writer));
            }
            rows().forEach(row -> write(row, writer));
        }
        terminal.println("Hosts: " + counts + ". Report, and input of the next run: " + report);
        return counts.keySet().equals(Set.of("done"));
    }

    private Stream<Row> rows() {
        return List.copyOf(rows.values()).stream();
    }

    private String reset(Row row) {
        String updated =
                cte.clients().get(row.host).updatedAt().map(Instant::toString).orElse("");
        if (row.is("unknown") && !row.updatedBefore.equals(updated)) {
            return "updated since the attempt without a response";
        }
        updatedBefore.put(row.host, updated);
        cte.clients().resetPassword(row.host);
        return "";
    }

    private Row row(BulkResult<Row, String> result) {
        Row before = result.input();
        String state = switch (result.state()) {
            case SUCCEEDED -> "done";
            case UNKNOWN -> "unknown";
            // The look-up failed
            case FAILED -> before.is("unknown") && !updatedBefore.containsKey(before.host) ? "unknown" : "failed";
        };
        return new Row(
                before.host,
                state,
                updatedBefore.getOrDefault(before.host, before.updatedBefore),
                result.failure().map(Throwable::getMessage).or(result::value).orElse(""));
    }

    private void write(Row row, SequenceWriter report) {
        try {
            report.write(row);
            report.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows.remove(row.host);
        counts.merge(row.result, 1, Integer::sum);
    }

    /** Shows nothing if the output is not a terminal. */
    @SuppressWarnings("SystemConsoleNull") // JDK 22 to 24 show it in a file too
    private ProgressBar progressBar(int hosts) {
        return ProgressBar.builder()
                .setTaskName("Passwords")
                .setInitialMax(hosts)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(
                        System.console() != null
                                ? new ConsoleProgressBarConsumer(terminal)
                                : new DelegatingProgressBarConsumer(line -> {}))
                .build();
    }
}
