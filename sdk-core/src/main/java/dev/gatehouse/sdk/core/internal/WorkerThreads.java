package dev.gatehouse.sdk.core.internal;

import java.util.Map;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Creates threads that work for the thread that created this factory, with its logging context (MDC). They are virtual
 * threads on JDK 21 or later, and otherwise daemon threads.
 */
public final class WorkerThreads implements ThreadFactory {

    private static final @Nullable ThreadFactory VIRTUAL = virtualThreads();

    private final String name;
    private final @Nullable Map<String, String> context = MDC.getCopyOfContextMap();

    /** Creates a factory of threads with the given name. */
    public WorkerThreads(String name) {
        this.name = name;
    }

    @Override
    public Thread newThread(Runnable task) {
        Runnable inContext = () -> {
            try {
                if (context != null) {
                    MDC.setContextMap(context);
                }
            } finally {
                // In any case, because another thread waits for the task.
                task.run();
            }
        };
        Thread thread = VIRTUAL == null ? new Thread(inContext) : VIRTUAL.newThread(inContext);
        thread.setName(name);
        thread.setDaemon(true);
        return thread;
    }

    /** {@code Thread.ofVirtual().factory()}, which JDK 17 does not have. */
    private static @Nullable ThreadFactory virtualThreads() {
        if (Runtime.version().feature() < 21) {
            return null;
        }
        try {
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            return (ThreadFactory) Class.forName("java.lang.Thread$Builder")
                    .getMethod("factory")
                    .invoke(builder);
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }
}
