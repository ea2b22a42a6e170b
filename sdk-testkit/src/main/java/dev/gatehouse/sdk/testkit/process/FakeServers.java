package dev.gatehouse.sdk.testkit.process;

import dev.gatehouse.sdk.testkit.TestAuthority;
import dev.gatehouse.sdk.testkit.process.Product.Running;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The running fake servers of the process. */
final class FakeServers implements AutoCloseable {

    private final Settings settings;
    private final Optional<TestAuthority> authority;
    private final Optional<StateFile> state;
    private final List<Running> servers = new ArrayList<>();

    private FakeServers(Settings settings) {
        this.settings = settings;
        this.authority = settings.https() ? Optional.of(TestAuthority.create()) : Optional.empty();
        this.state = settings.state().map(StateFile::new);
    }

    /** Starts the servers. If one does not start, none keeps running. */
    static FakeServers start(Settings settings) throws IOException {
        FakeServers all = new FakeServers(settings);
        try {
            if (all.state.isPresent()) {
                all.state.get().prepare();
            }
            for (Product product : settings.products()) {
                Running running = product.start(settings.options(all.authority, product), settings.strict());
                all.servers.add(running);
                if (all.state.isPresent()) {
                    all.state.get().load(running);
                }
            }
            if (all.authority.isPresent()) {
                write(settings.certificates(), all.authority.get());
            }
        } catch (IOException | RuntimeException e) {
            all.stop();
            throw e;
        }
        return all;
    }

    private static void write(Path directory, TestAuthority authority) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("ca.pem"), authority.certificate());
        Files.writeString(
                directory.resolve("client.pem"), authority.issue(Product.USER).pem());
    }

    /** Prints what clients need. */
    void printTo(PrintStream out) {
        for (Running running : servers) {
            out.printf("%-10s %s  %s%n", running.product(), running.url(), running.credentials());
        }
        if (authority.isPresent()) {
            Path directory = settings.certificates();
            out.println("CA file    " + directory.resolve("ca.pem"));
            out.println("mTLS       " + directory.resolve("client.pem") + "  client certificate and key of "
                    + Product.USER + " for cte, nevis and sps");
        }
        settings.state().ifPresent(file -> out.println("state      " + file + "  saved at the stop"));
    }

    /** Stops the servers, then saves their state. */
    @Override
    public void close() throws IOException {
        stop();
        if (state.isPresent()) {
            state.get().save(servers);
        }
    }

    private void stop() {
        servers.forEach(running -> running.server().close());
    }
}
