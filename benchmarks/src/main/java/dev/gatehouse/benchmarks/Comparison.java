package dev.gatehouse.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * A client next to a baseline and a copy of this baseline, in several JVMs. Each client has JVMs of its own: with more of
 * them in one JVM, the caches favor what is called most often.
 */
final class Comparison {

    /** A JVM whose two identical programs differ by more says nothing. */
    private static final double LEAST = 0.98;

    private static final double MOST = 1.02;

    /** Rounds before the measurement, and measured ones. */
    record Rounds(int warmUp, int measured) {}

    private final String client;
    private final int wanted;
    private final List<double[]> counting = new ArrayList<>();
    private final List<double[]> noisy = new ArrayList<>();

    private Comparison(String client, int wanted) {
        this.client = client;
        this.wanted = wanted;
    }

    /** Measures in this many JVMs. A JVM with an unequal pair is replaced, up to as many as there should be once more. */
    static Comparison run(Target target, Exchange exchange, Rounds rounds, String baseline, String client, int jvms)
            throws IOException, InterruptedException {
        Comparison comparison = new Comparison(client, jvms);
        Jvm jvm = Jvm.of(Interleaved.class).onCpu(Jvm.CLIENT_CPU);
        for (int i = 0; i < 2 * jvms && !comparison.isValid(); i++) {
            String out = jvm.run(
                    target.toString(),
                    exchange.name(),
                    Integer.toString(rounds.warmUp),
                    Integer.toString(rounds.measured),
                    baseline,
                    baseline + ClientUnderTest.AGAIN,
                    client);
            double[] medians = Arrays.stream(out.split(" ", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            double pair = medians[1] / medians[0];
            (pair >= LEAST && pair <= MOST ? comparison.counting : comparison.noisy).add(medians);
        }
        return comparison;
    }

    /** Returns whether enough JVMs count. */
    boolean isValid() {
        return counting.size() >= wanted;
    }

    String client() {
        return client;
    }

    /** Returns the ratios of the client to the baseline. */
    Samples ratios() {
        return samples(medians -> medians[2] / medians[0]);
    }

    /** Returns the ratios of the copy to the baseline. */
    Samples controls() {
        return samples(medians -> medians[1] / medians[0]);
    }

    double micros() {
        return samples(medians -> medians[2] / 1e3).median();
    }

    double baselineMicros() {
        return samples(medians -> medians[0] / 1e3).median();
    }

    /** Of the JVMs that count, or of all if too few count. */
    private Samples samples(ToDoubleFunction<double[]> value) {
        Stream<double[]> shown = isValid() ? counting.stream() : Stream.concat(counting.stream(), noisy.stream());
        return Samples.of(shown.map(value::applyAsDouble).toList());
    }

    /** Formats ratios. */
    static String text(Samples ratios) {
        return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", ratios.median(), ratios.least(), ratios.most());
    }
}
