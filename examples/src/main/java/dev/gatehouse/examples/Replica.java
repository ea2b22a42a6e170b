package dev.gatehouse.examples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;

/** A process of {@link ReplicaProcess}, which runs one command a line. */
final class Replica implements AutoCloseable {

    private final Process process;
    private final PrintWriter commands;
    private final BufferedReader responses;

    private Replica(Process process) {
        this.process = process;
        this.commands = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        this.responses = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts a process with the class path of this one. */
    static Replica start(String serverUrl, String jdbcUrl) throws IOException {
        String java = ProcessHandle.current().info().command().orElse("java");
        return new Replica(new ProcessBuilder(
                        java,
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        ManagementFactory.getRuntimeMXBean().getClassPath(),
                        ReplicaProcess.class.getName(),
                        serverUrl,
                        jdbcUrl)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    void send(String command) {
        commands.println(command);
    }

    /** Returns the response to a command; empty if the process ended. */
    String receive() {
        try {
            String line = responses.readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills the process and waits until it has ended. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
