package dev.gatehouse.sdk.testkit;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs a stand-in for a JUnit 5 test: registered in a static field it serves the whole class, in an instance field each
 * test gets a fresh one.
 *
 * <pre>{@code
 * @RegisterExtension
 * final FakeServerExtension<CteServer> cte = new FakeServerExtension<>(CteServer::start);
 * }</pre>
 *
 * @param <S> the stand-in
 */
public final class FakeServerExtension<S extends FakeServer>
        implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback {

    private final Supplier<S> start;
    private @Nullable S server;
    private boolean ofClass;

    /** Takes what starts the server. */
    public FakeServerExtension(Supplier<S> start) {
        this.start = start;
    }

    /**
     * Returns the running server.
     *
     * @throws IllegalStateException outside of a test
     */
    public S server() {
        if (server == null) {
            throw new IllegalStateException("the stand-in runs within tests only");
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
