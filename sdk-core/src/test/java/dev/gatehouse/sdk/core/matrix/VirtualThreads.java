package dev.gatehouse.sdk.core.matrix;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.opentest4j.TestAbortedException;

/** Virtual threads where there are any: these sources are for Java 17. */
final class VirtualThreads {

    static final boolean PRESENT = Runtime.version().feature() >= 21;

    private VirtualThreads() {}

    /** Starts one, or skips the cell and says why. */
    static Thread start(Runnable task) {
        if (!PRESENT) {
            String reason =
                    "skipped: no virtual threads on Java " + Runtime.version().feature();
            System.out.println(reason);
            throw new TestAbortedException(reason);
        }
        return (Thread) call(Thread.class, "startVirtualThread", task);
    }

    /** One for each task. */
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
