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

/** What is a vendor's own: its documented answers, what has to be begun again, its locks. Fourteen cells for each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class MatrixTest {

    private static final int CELLS = 14;

    private final String vendor;
    private final AtomicInteger run = new AtomicInteger();
    private final AtomicInteger passed = new AtomicInteger();

    protected MatrixTest(String vendor) {
        this.vendor = vendor;
    }

    /** The cells by name, in their order. */
    protected abstract Map<String, Executable> cells();

    @TestFactory
    Stream<DynamicTest> matrix() {
        Map<String, Executable> cells = cells();
        assertThat(cells).hasSize(CELLS);
        return cells.entrySet().stream()
                .map(cell -> DynamicTest.dynamicTest(cell.getKey(), () -> {
                    run.incrementAndGet();
                    cell.getValue().execute();
                    passed.incrementAndGet();
                }));
    }

    @AfterAll
    void tell() {
        int failed = run.get() - passed.get();
        System.out.println(vendor + " matrix: " + run + " cells, " + failed + " failed");
    }
}
