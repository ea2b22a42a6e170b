package dev.gatehouse.sdk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.function.Executable;

/**
 * Test cases that are specific to a vendor: documented errors, operations that must be restarted,
 * locks.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class MatrixTest {

    private final String vendor;
    private final AtomicInteger run = new AtomicInteger();
    private final AtomicInteger passed = new AtomicInteger();

    protected MatrixTest(String vendor) {
        this.vendor = vendor;
    }

    /** Returns the test cases by name. */
    protected abstract Map<String, Executable> testCases();

    @TestFactory
    Stream<DynamicTest> matrix() {
        Map<String, Executable> testCases = testCases();
        assertThat(testCases).isNotEmpty();
        return testCases.entrySet().stream()
                .map(testCase -> DynamicTest.dynamicTest(testCase.getKey(), () -> {
                    run.incrementAndGet();
                    testCase.getValue().execute();
                    passed.incrementAndGet();
                }));
    }

    @AfterAll
    void printSummary() {
        int failed = run.get() - passed.get();
        System.out.println(vendor + " matrix: " + run + " test cases, " + failed + " failed");
    }
}
