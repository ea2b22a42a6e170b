package dev.gatehouse.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts another JVM of the same kind. */
final class Jvm {

    /** What this JVM was started with. */
    static final List<Path> CLASS_PATH =
            List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1)).stream()
                    .map(Path::of)
                    .toList();

    static final int CLIENT_CPU = 0;
    static final int SERVER_CPU = 1;

    /** Whether client and server can have one CPU each, so that they do not compete for one, and can keep it busy. */
    static final boolean CAN_PIN =
            Runtime.getRuntime().availableProcessors() > 1 && isCommand("taskset") && isCommand("chrt");

    private final Class<?> main;
    private final List<String> prefix;
    private final List<String> options;
    private final List<Path> classPath;

    private Jvm(Class<?> main, List<String> prefix, List<String> options, List<Path> classPath) {
        this.main = main;
        this.prefix = prefix;
        this.options = options;
        this.classPath = classPath;
    }

    static Jvm of(Class<?> main) {
        return new Jvm(main, List.of(), List.of(), CLASS_PATH);
    }

    Jvm with(String... more) {
        return new Jvm(main, prefix, List.of(more), classPath);
    }

    Jvm on(List<Path> other) {
        return new Jvm(main, prefix, options, other);
    }

    /** Pins it to a CPU, if this is possible. */
    Jvm onCpu(int cpu) {
        return new Jvm(main, CAN_PIN ? pinning(cpu) : List.of(), options, classPath);
    }

    /** Pins it to a CPU that nothing else needs. */
    Jvm whenIdleOnCpu(int cpu) {
        List<String> idle = new ArrayList<>(pinning(cpu));
        idle.addAll(List.of("chrt", "--idle", "0"));
        return new Jvm(main, idle, options, classPath);
    }

    private static List<String> pinning(int cpu) {
        return List.of("taskset", "--cpu-list", Integer.toString(cpu));
    }

    private static boolean isCommand(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    Process start(String... arguments) throws IOException {
        return new ProcessBuilder(command(arguments))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Runs it to its end and returns what it printed. */
    String run(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        if (process.waitFor() != 0) {
            throw new IOException(main.getSimpleName() + " failed");
        }
        return out;
    }

    /** Runs it to its end, for a minute at most; returns whether it worked. What it says of its failure is not shown. */
    boolean works(String... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(arguments))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return false;
        }
        return process.exitValue() == 0;
    }

    private List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(System.getProperty("java.home") + "/bin/java");
        command.addAll(options);
        command.add("-classpath");
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return command;
    }
}
