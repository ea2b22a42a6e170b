package dev.gatehouse.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs the example of every product, or of the selected ones, and prints the steps. Each example uses a fake server; see
 * {@link Chapter#isReal} for real systems. Exits with status 1 if an example fails.
 */
public final class Tour {

    static final List<Chapter> CHAPTERS = List.of(
            new CteChapter(), new CommvaultChapter(), new NevisChapter(), new SpsChapter(), new TresoritChapter());

    private record Line(String product, String against, int steps, String result, long millis) {}

    private Tour() {}

    /** Runs the tour. The argument is a list of products, such as {@code cte,sps}, or {@code all}. */
    public static void main(String[] arguments) {
        List<Line> summary = new ArrayList<>();
        for (Chapter chapter : named(arguments.length == 0 ? "all" : arguments[0])) {
            summary.add(run(chapter));
        }
        print(summary);
        System.exit(summary.stream().allMatch(line -> line.result.equals("ok")) ? 0 : 1);
    }

    static List<Chapter> named(String products) {
        if (products.equals("all")) {
            return CHAPTERS;
        }
        List<String> names = List.of(products.toUpperCase(Locale.ROOT).split(","));
        List<String> known = CHAPTERS.stream().map(Chapter::prefix).toList();
        if (!known.containsAll(names)) {
            throw new IllegalArgumentException("unknown product; specify a comma-separated list of these: "
                    + String.join(",", known).toLowerCase(Locale.ROOT));
        }
        return CHAPTERS.stream()
                .filter(chapter -> names.contains(chapter.prefix()))
                .toList();
    }

    private static Line run(Chapter chapter) {
        String against = chapter.isReal() ? "real system" : "fake server";
        System.out.printf(
                "%n== %s (%s)%n%s%n",
                chapter.product(), against, chapter.story().indent(3));
        AtomicInteger steps = new AtomicInteger();
        long start = System.nanoTime();
        String result = "ok";
        try {
            chapter.run(text -> System.out.printf("  %2d. %s%n", steps.incrementAndGet(), text));
        } catch (Exception e) {
            // Continue with the other products; the summary shows the failure.
            result = e.getClass().getSimpleName();
            System.out.println("      FAILED: " + e.getMessage());
        }
        return new Line(chapter.product(), against, steps.get(), result, (System.nanoTime() - start) / 1_000_000);
    }

    private static void print(List<Line> summary) {
        String row = "  %-34s %-14s %5s  %-8s %6s%n";
        System.out.printf("%n== Summary%n");
        System.out.printf(row, "product", "against", "steps", "result", "ms");
        for (Line line : summary) {
            System.out.printf(row, line.product, line.against, line.steps, line.result, line.millis);
        }
        System.out.println();
    }
}
