package dev.gatehouse.sdk.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.slf4j.helpers.BasicMDCAdapter;
import org.slf4j.spi.MDCAdapter;

class WorkerThreadsTest {

    private static final String NAME = "gatehouse-context-test";

    private final MDCAdapter original = MDC.getMDCAdapter();

    /** Like the adapter of a logging library that rejects a context. */
    private static final class Rejecting extends BasicMDCAdapter {
        @Override
        public void setContextMap(Map<String, String> context) {
            if (Thread.currentThread().getName().equals(NAME)) {
                throw new IllegalStateException("the context is rejected");
            }
            super.setContextMap(context);
        }
    }

    @AfterEach
    void restore() throws ReflectiveOperationException {
        MDC.clear();
        use(original);
    }

    /** Otherwise the thread that waits for the task would wait forever. */
    @Test
    void loggingContextThatFails_doesNotPreventTheTask() throws Exception {
        use(new Rejecting());
        MDC.put("order", "4711");
        CountDownLatch done = new CountDownLatch(1);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new WorkerThreads(NAME).newThread(done::countDown);
        thread.setUncaughtExceptionHandler((failed, e) -> failure.set(e));
        thread.start();
        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        thread.join();
        assertThat(failure.get()).hasMessage("the context is rejected");
    }

    /** SLF4J has no public method for it. */
    private static void use(MDCAdapter adapter) throws ReflectiveOperationException {
        Method set = MDC.class.getDeclaredMethod("setMDCAdapter", MDCAdapter.class);
        set.setAccessible(true);
        set.invoke(null, adapter);
    }
}
