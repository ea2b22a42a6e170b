package dev.gatehouse.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs every vendor's example, or those that are named, against its stand-in or, where that vendor's environment
 * variables are set, against a real system. Prints what it does; exits with 1 when a chapter fails.
 */
public final class Tour {

    static final List<Chapter> CHAPTERS = List.of(
            new CteChapter(), new CommvaultChapter(), new NevisChapter(), new SpsChapter(), new TresoritChapter());

    private record Line(String product, String against, int steps, String result, long millis) {}

    private Tour() {}

    /** Runs the tour; the argument names products, as in {@code cte,sps}, or is {@code all}. */
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
            throw new IllegalArgumentException("name products of these, with commas between: "
                    + String.join(",", known).toLowerCase(Locale.ROOT));
        }
        return CHAPTERS.stream()
                .filter(chapter -> names.contains(chapter.prefix()))
                .toList();
    }

    private static Line run(Chapter chapter) {
        String against = chapter.isReal() ? "a real system" : "its stand-in";
        System.out.printf(
                "%n== %s, against %s%n%s%n",
                chapter.product(), against, chapter.story().indent(3));
        AtomicInteger steps = new AtomicInteger();
        long start = System.nanoTime();
        String result = "ok";
        try {
            chapter.run(text -> System.out.printf("  %2d. %s%n", steps.incrementAndGet(), text));
        } catch (Exception e) {
            // The tour goes on to the other vendors and tells at the end.
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
