package dev.gatehouse.benchmarks;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Bytes allocated by a call; JMH's figure for them is steady where its times are not. */
@State(Scope.Benchmark)
public class Allocation {

    /** Address of the server. */
    @Param("")
    public String url = "";

    /** Which way. */
    @Param({"hand", "sdk", "retrofit"})
    public String way = "";

    private @Nullable Way chosen;

    /** Made by JMH. */
    public Allocation() {}

    /** Makes the client. */
    @Setup(Level.Trial)
    public void open() {
        chosen = switch (way) {
            case "hand" -> new ByHand(url);
            case "sdk" -> new BySdk(url);
            case "retrofit" -> new ByRetrofit(url);
            default -> throw new IllegalArgumentException(way);
        };
    }

    /** Closes it. */
    @TearDown(Level.Trial)
    public void close() {
        Objects.requireNonNull(chosen).close();
    }

    /** Reads one record. */
    @Benchmark
    public String get() {
        return Objects.requireNonNull(chosen).get();
    }

    /** Creates one record. */
    @Benchmark
    public String post() {
        return Objects.requireNonNull(chosen).post();
    }
}
