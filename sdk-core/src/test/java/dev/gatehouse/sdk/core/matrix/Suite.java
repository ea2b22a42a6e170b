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

/** Cells that run beside each other, since most of them only wait, and are told one by one. */
final class Suite {

    /** The content of a cell. */
    @FunctionalInterface
    interface Cell {
        void run() throws Exception;
    }

    private record Begun(String id, Future<?> cell) {}

    private final String name;
    private final ExecutorService threads;
    private final List<Begun> cells = new ArrayList<>();
    private int failed;
    private int skipped;

    Suite(String name, int threads) {
        this.name = name;
        this.threads = Executors.newFixedThreadPool(threads);
    }

    void cell(String id, Cell cell) {
        cells.add(new Begun(id, threads.submit(() -> {
            cell.run();
            return null;
        })));
    }

    /** A test for each cell; when the last was told, {@code end} is run and the sum is printed. */
    Stream<DynamicTest> tests(Runnable end) {
        return cells.stream()
                .map(begun -> DynamicTest.dynamicTest(begun.id, () -> await(begun.cell)))
                .onClose(() -> {
                    threads.shutdownNow();
                    end.run();
                    System.out.println(name + " matrix: " + cells.size() + " cells, " + failed + " failed"
                            + (skipped == 0 ? "" : ", " + skipped + " skipped"));
                });
    }

    private void await(Future<?> cell) throws Throwable {
        try {
            cell.get(120, TimeUnit.SECONDS);
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
