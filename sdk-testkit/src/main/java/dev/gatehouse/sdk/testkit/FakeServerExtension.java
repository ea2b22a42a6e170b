package dev.gatehouse.sdk.testkit;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * JUnit 5 extension that runs a fake server. If it is registered in a static field, one server is used for the whole
 * class. If it is registered in an instance field, each test gets a new server.
 *
 * <pre>{@code
 * @RegisterExtension
 * final FakeServerExtension<FakeCteServer> cte = new FakeServerExtension<>(FakeCteServer::start);
 * }</pre>
 *
 * @param <S> the type of the fake server
 */
public final class FakeServerExtension<S extends FakeServer>
        implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback {

    private final Supplier<S> start;
    private @Nullable S server;
    private boolean ofClass;

    /**
     * Creates the extension.
     *
     * @param start starts a new server, for instance {@code FakeCteServer::start}
     */
    public FakeServerExtension(Supplier<S> start) {
        this.start = start;
    }

    /**
     * Returns the running server.
     *
     * @throws IllegalStateException if no test is running
     */
    public S server() {
        if (server == null) {
            throw new IllegalStateException(
                    "the fake server only runs during a test; call server() in a test or in a @BeforeEach method");
        }
        return server;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        ofClass = true;
        server = start.get();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        stop();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (!ofClass) {
            server = start.get();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (!ofClass) {
            stop();
        }
    }

    private void stop() {
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
