package app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A process with the class path of this one, and the lines that it printed. */
final class JavaProcess implements AutoCloseable {

    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private final Thread reader;

    private JavaProcess(Process process, String name) {
        this.process = process;
        reader = new Thread(() -> read(name), name);
        reader.start();
    }

    static JavaProcess start(Class<?> main, Map<String, String> environment, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                ManagementFactory.getRuntimeMXBean().getClassPath(),
                main.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new JavaProcess(builder.start(), main.getSimpleName());
    }

    private void read(String name) {
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                System.out.println(name + " " + process.pid() + ": " + line);
                synchronized (lines) {
                    lines.add(line);
                    lines.notifyAll();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    /** Waits until what was printed satisfies a condition. */
    void await(Predicate<List<String>> condition) throws InterruptedException {
        long end = System.nanoTime() + 120_000_000_000L;
        synchronized (lines) {
            while (!condition.test(lines)) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new AssertionError("not as expected after two minutes: " + lines);
                }
                lines.wait(left);
            }
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int waitFor() throws InterruptedException {
        int code = process.waitFor();
        reader.join();
        return code;
    }

    /** Kills the process, as {@code kill -9} does. */
    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly();
        waitFor();
    }
}
