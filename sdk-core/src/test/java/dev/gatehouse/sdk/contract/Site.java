package dev.gatehouse.sdk.contract;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.testkit.ByteServer;
import dev.gatehouse.sdk.testkit.Received;
import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A byte-level server of one vendor, with a script for the requests of one operation; the others are answered well. */
final class Site<C extends AutoCloseable> implements AutoCloseable {

    /** What to do with a request of the operation. */
    @FunctionalInterface
    interface Script {

        /** Answers, or not; true keeps the connection. */
        boolean run(Received request, int number, Socket connection) throws IOException, InterruptedException;
    }

    private final Vendor<C> vendor;
    private final Sample<C> sample;
    private final AtomicInteger own = new AtomicInteger();
    private final AtomicInteger logins = new AtomicInteger();
    private final ByteServer server;

    Site(Vendor<C> vendor, Sample<C> sample, Script script) {
        this.vendor = vendor;
        this.sample = sample;
        this.server = ByteServer.start((request, number, connection) -> {
            if (vendor.isLogin(request)) {
                logins.incrementAndGet();
            }
            if (sample.owns(request)) {
                return script.run(request, own.incrementAndGet(), connection);
            }
            connection
                    .getOutputStream()
                    .write(vendor.around(request).orElse(Answer.empty(404)).bytes());
            return true;
        });
    }

    /** A site where the operation is answered well. */
    static <C extends AutoCloseable> Site<C> answering(Vendor<C> vendor, Sample<C> sample) {
        return new Site<>(vendor, sample, (request, number, connection) -> {
            connection.getOutputStream().write(sample.answer().bytes());
            return true;
        });
    }

    SdkConfig.Builder config() {
        return SdkConfig.builder(server.url());
    }

    Opened<C> open(SdkConfig config) {
        return new Opened<>(vendor.open(config, sample.operation()));
    }

    ByteServer server() {
        return server;
    }

    Vendor<C> vendor() {
        return vendor;
    }

    Sample<C> sample() {
        return sample;
    }

    /** Requests of the operation that were read so far. */
    int own() {
        return own.get();
    }

    int logins() {
        return logins.get();
    }

    /** Waits until the client has closed its connections; false if it does not. */
    @SuppressWarnings("ThreadSleep") // the other side of a real connection
    boolean isLeft() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (server.openConnections() > 0 && System.nanoTime() < end) {
            Thread.sleep(2);
        }
        return server.openConnections() == 0;
    }

    @Override
    public void close() {
        server.close();
    }
}
