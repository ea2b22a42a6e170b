package dev.gatehouse.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Prints the table: ratios of medians over several JVMs with an identical pair beside them, and bytes per call. */
public final class Benchmarks {

    private static final int JVMS = 5;
    private static final String[] WAYS = {"by hand", "same again (control)", "SDK", "Retrofit"};

    private Benchmarks() {}

    /** Takes {@code all}, {@code time} or {@code bytes}. */
    public static void main(String[] arguments) throws IOException, InterruptedException, RunnerException {
        Process server = java(List.of(), "Server");
        try (BufferedReader out = server.inputReader(StandardCharsets.US_ASCII)) {
            String url = "http://127.0.0.1:" + out.readLine();
            System.out.printf(
                    "JDK %s, %d cores, %d JVMs each%n%n",
                    Runtime.version(), Runtime.getRuntime().availableProcessors(), JVMS);
            if (!arguments[0].equals("bytes")) {
                time(url);
            }
            if (!arguments[0].equals("time")) {
                allocation(url);
            }
        } finally {
            server.destroy();
        }
    }

    private static void time(String url) throws IOException, InterruptedException {
        System.out.println("Time of a call as a ratio to the one written by hand: median (min to max)");
        ratios("GET of a record", url, "get", 8_000);
        ratios("POST of a record", url, "post", 8_000);
        ratios("POST of 20 KB", url, "large", 80);
        System.out.println();
    }

    private static void ratios(String title, String url, String exchange, int rounds)
            throws IOException, InterruptedException {
        List<double[]> runs = new ArrayList<>();
        for (int i = 0; i < JVMS; i++) {
            Process jvm = java(List.of(url, exchange, Integer.toString(rounds)), "Interleaved");
            try (BufferedReader out = jvm.inputReader(StandardCharsets.US_ASCII)) {
                String line = out.readLine();
                if (jvm.waitFor() != 0 || line == null) {
                    throw new IOException("a measuring JVM failed");
                }
                double[] medians = Arrays.stream(line.strip().split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                runs.add(medians);
            }
        }
        System.out.printf("  %s (by hand %.3f ms)%n", title, median(column(runs, 0, false)) / 1e6);
        for (int way = 1; way < WAYS.length; way++) {
            double[] ratios = column(runs, way, true);
            System.out.printf(
                    Locale.ROOT,
                    "    %-22s %.3f (%.3f to %.3f)%n",
                    WAYS[way],
                    median(ratios),
                    ratios[0],
                    ratios[ratios.length - 1]);
        }
    }

    private static double[] column(List<double[]> runs, int way, boolean relative) {
        return runs.stream()
                .mapToDouble(run -> relative ? run[way] / run[0] : run[way])
                .sorted()
                .toArray();
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static void allocation(String url) throws RunnerException {
        System.out.println("Bytes allocated by a call, all threads");
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(Allocation.class.getSimpleName())
                        .param("url", url)
                        .mode(Mode.AverageTime)
                        .forks(1)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(2))
                        .measurementIterations(3)
                        .measurementTime(TimeValue.seconds(2))
                        .addProfiler(GCProfiler.class)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        for (RunResult result : results) {
            System.out.printf(
                    Locale.ROOT,
                    "  %-5s %-9s %6.0f%n",
                    result.getParams().getBenchmark().replaceFirst(".*\\.", ""),
                    result.getParams().getParam("way"),
                    Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"))
                            .getScore());
        }
    }

    private static Process java(List<String> arguments, String type) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-classpath",
                System.getProperty("java.class.path"),
                Benchmarks.class.getPackageName() + "." + type));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
