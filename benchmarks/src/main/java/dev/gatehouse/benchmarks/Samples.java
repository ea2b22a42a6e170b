package dev.gatehouse.benchmarks;

import java.util.Arrays;
import java.util.Collection;

/** Numbers, sorted. */
final class Samples {

    private final double[] sorted;

    private Samples(double[] sorted) {
        this.sorted = sorted;
    }

    static Samples of(Collection<Double> values) {
        return new Samples(
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray());
    }

    static Samples of(long[] values) {
        return new Samples(Arrays.stream(values).sorted().asDoubleStream().toArray());
    }

    double median() {
        return part(0.5);
    }

    /** The value that this part of all is below. */
    double part(double part) {
        return sorted[(int) Math.min(sorted.length - 1, sorted.length * part)];
    }

    double least() {
        return sorted[0];
    }

    double most() {
        return sorted[sorted.length - 1];
    }
}
