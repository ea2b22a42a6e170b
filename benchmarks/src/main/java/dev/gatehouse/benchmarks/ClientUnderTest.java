package dev.gatehouse.benchmarks;

import java.io.IOException;

/** One way to do the exchanges that are measured. */
interface ClientUnderTest extends AutoCloseable {

    /** Reads one record; returns its name. */
    String get() throws IOException, InterruptedException;

    /** Creates one record with this description; returns its name. */
    String create(String description) throws IOException, InterruptedException;

    /** Reads the first hundred records; returns the name of the last. */
    String page() throws IOException, InterruptedException;

    @Override
    void close();

    /** Appended to the name of a client: the same again, as a control. */
    String AGAIN = "-again";

    /** Creates the client of this name. */
    static ClientUnderTest open(String name, Target target) {
        return switch (name.endsWith(AGAIN) ? name.substring(0, name.length() - AGAIN.length()) : name) {
            case "hand" -> new HandWrittenClient(target);
            case "bytes" -> new HandWrittenBytesClient(target);
            case "entity" -> new HandWrittenEntityClient(target, 5);
            case "nodelay" -> new HandWrittenClient(target, 5, Sockets.NO_DELAY);
            case "gatehouse" -> new GatehouseClient(target);
            case "retrofit" -> new RetrofitClient(target);
            case "feign" -> new FeignClient(target);
            case "apache" -> new ApacheClient(target);
            case "jdk" -> new JdkClient(target);
            case "socket" -> new SocketClient(target);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** How the table calls it. */
    static String title(String name) {
        return switch (name) {
            case "hand" -> "hand-written baseline: OkHttp and Jackson";
            case "bytes" -> "hand-written, bytes first";
            case "entity" -> "hand-written with the SDK's entity";
            case "gatehouse" -> "Gatehouse";
            case "retrofit" -> "Retrofit 3.0.0";
            case "feign" -> "OpenFeign 13.12 on OkHttp";
            case "apache" -> "Apache HttpClient 5.6.5";
            case "jdk" -> "JDK HttpClient";
            case "socket" -> "bare socket and Jackson";
            default -> throw new IllegalArgumentException(name);
        };
    }
}
