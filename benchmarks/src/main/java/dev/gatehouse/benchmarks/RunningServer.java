package dev.gatehouse.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A {@link Server} in its JVM. */
final class RunningServer implements AutoCloseable {

    private final Process process;
    private final List<Process> busyCpus;
    private final BufferedReader out;

    /** Where it is. */
    final Target target;

    private RunningServer(Process process, List<Process> busyCpus, BufferedReader out, Target target) {
        this.process = process;
        this.busyCpus = busyCpus;
        this.out = out;
        this.target = target;
    }

    /** Starts one that speaks {@code http} or {@code https} and has a list of so many records. */
    static RunningServer start(String scheme, int total) throws IOException {
        return start(Jvm.of(Server.class), List.of(), scheme, total);
    }

    /** Starts one that has a CPU of its own, if this is possible, and keeps this CPU and the client's busy. */
    static RunningServer pinned(String scheme, int total) throws IOException {
        return start(Jvm.of(Server.class).onCpu(Jvm.SERVER_CPU), BusyCpus.start(), scheme, total);
    }

    private static RunningServer start(Jvm jvm, List<Process> busyCpus, String scheme, int total) throws IOException {
        Process process = jvm.start(scheme, Integer.toString(total));
        BufferedReader out = process.inputReader(StandardCharsets.US_ASCII);
        String target = out.readLine();
        if (target == null) {
            throw new IOException("the server did not start");
        }
        return new RunningServer(process, busyCpus, out, Target.parse(target));
    }

    /** What it saw since it was last asked. */
    Counts counts() throws IOException {
        OutputStream in = process.getOutputStream();
        in.write('\n');
        in.flush();
        return Counts.parse(Objects.requireNonNull(out.readLine()));
    }

    @Override
    public void close() {
        process.destroy();
        busyCpus.forEach(Process::destroy);
    }
}
