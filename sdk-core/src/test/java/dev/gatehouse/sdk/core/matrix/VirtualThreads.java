package dev.gatehouse.sdk.core.matrix;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.opentest4j.TestAbortedException;

/** Virtual threads, by reflection, because the sources are compiled for Java 17. */
final class VirtualThreads {

    static final boolean AVAILABLE = Runtime.version().feature() >= 21;

    private VirtualThreads() {}

    /** Starts a virtual thread, or skips the test case. */
    static Thread start(Runnable task) {
        if (!AVAILABLE) {
            String reason =
                    "skipped: no virtual threads on Java " + Runtime.version().feature();
            System.out.println(reason);
            throw new TestAbortedException(reason);
        }
        return (Thread) call(Thread.class, "startVirtualThread", task);
    }

    /** Returns an executor with one virtual thread per task. */
    static ExecutorService executor() {
        return (ExecutorService) call(Executors.class, "newVirtualThreadPerTaskExecutor");
    }

    private static Object call(Class<?> type, String method, Runnable... task) {
        try {
            Class<?>[] parameters = task.length == 0 ? new Class<?>[0] : new Class<?>[] {Runnable.class};
            return type.getMethod(method, parameters).invoke(null, (Object[]) task);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
