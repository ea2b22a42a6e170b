package dev.gatehouse.sdk.core.internal;

import dev.gatehouse.sdk.core.TimeSource;
import dev.gatehouse.sdk.core.Tls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads certificates and client key again when their files have changed. The new ones get a new context, because
 * sessions of the old one could be resumed without them.
 */
final class ReloadingSocketFactory extends SSLSocketFactory {

    static final Duration CHECK_INTERVAL = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger("dev.gatehouse.sdk.core.tls");

    private final TimeSource time;
    private final Function<Tls, SSLSocketFactory> factories;
    private final ReentrantLock lock = new ReentrantLock();
    private Tls tls;
    private Map<Path, Optional<ByteBuffer>> seen;
    private long checked;
    private volatile SSLSocketFactory current;

    ReloadingSocketFactory(Tls tls, TimeSource time, Function<Tls, SSLSocketFactory> factories) {
        this.tls = tls;
        this.time = time;
        this.factories = factories;
        // Read before the settings are reloaded once, so that no change between is missed.
        this.seen = contents(tls);
        this.checked = time.nanoTime();
        this.current = factories.apply(initial(tls));
    }

    /** The files may have changed since the settings were created. */
    private static Tls initial(Tls tls) {
        try {
            return tls.reloaded();
        } catch (IllegalArgumentException e) {
            warn(e);
            return tls;
        }
    }

    /** The method that OkHttp calls. */
    @Override
    public Socket createSocket(Socket connected, String host, int port, boolean autoClose) throws IOException {
        return latest().createSocket(connected, host, port, autoClose);
    }

    /** While one thread reads the files, the others continue with what there is. */
    private SSLSocketFactory latest() {
        if (lock.tryLock()) {
            try {
                long now = time.nanoTime();
                if (now - checked >= CHECK_INTERVAL.toNanos()) {
                    checked = now;
                    reloadIfChanged();
                }
            } finally {
                lock.unlock();
            }
        }
        return current;
    }

    private void reloadIfChanged() {
        Map<Path, Optional<ByteBuffer>> contents = contents(tls);
        if (contents.equals(seen)) {
            return;
        }
        seen = contents;
        try {
            Tls reloaded = tls.reloaded();
            current = factories.apply(reloaded);
            tls = reloaded;
            LOG.info("TLS certificates and keys were read again, because their files have changed");
        } catch (IllegalArgumentException e) {
            warn(e);
        }
    }

    private static void warn(IllegalArgumentException e) {
        LOG.warn("TLS certificates and keys stay as they are: {}", e.getMessage());
    }

    /** The times of files are too coarse, and a mounted secret is replaced by a link. The files are small. */
    private static Map<Path, Optional<ByteBuffer>> contents(Tls tls) {
        Map<Path, Optional<ByteBuffer>> contents = new HashMap<>();
        for (Path file : tls.files()) {
            try {
                contents.put(file, Optional.of(ByteBuffer.wrap(Files.readAllBytes(file))));
            } catch (IOException unreadable) {
                contents.put(file, Optional.empty());
            }
        }
        return contents;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return latest().createSocket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return latest().createSocket(host, port, localHost, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return latest().createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return latest().createSocket(host, port, localHost, localPort);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return current.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return current.getSupportedCipherSuites();
    }
}
