package dev.gatehouse.sdk.core.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.TestAbortedException;

/**
 * Runs test cases concurrently, because most of them only wait, and reports them as one dynamic
 * test each.
 */
final class Suite {

    /** The content of a test case. */
    @FunctionalInterface
    interface TestCase {
        void run() throws Exception;
    }

    private record Started(String name, Future<?> result) {}

    private final String name;
    private final ExecutorService threads;
    private final List<Started> testCases = new ArrayList<>();
    private int failed;
    private int skipped;

    Suite(String name, int threads) {
        this.name = name;
        this.threads = Executors.newFixedThreadPool(threads);
    }

    void add(String testCaseName, TestCase testCase) {
        testCases.add(new Started(testCaseName, threads.submit(() -> {
            testCase.run();
            return null;
        })));
    }

    /**
     * Returns a test for each test case. After the last one, runs {@code end} and prints a summary.
     */
    Stream<DynamicTest> tests(Runnable end) {
        return testCases.stream()
                .map(started -> DynamicTest.dynamicTest(started.name, () -> await(started.result)))
                .onClose(() -> {
                    threads.shutdownNow();
                    end.run();
                    System.out.println(name + " matrix: " + testCases.size() + " test cases, " + failed + " failed"
                            + (skipped == 0 ? "" : ", " + skipped + " skipped"));
                });
    }

    private void await(Future<?> result) throws Throwable {
        try {
            result.get(120, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TestAbortedException aborted) {
                skipped++;
                throw aborted;
            }
            failed++;
            throw e.getCause();
        } catch (Exception e) {
            failed++;
            throw e;
        }
    }
}
