package dev.gatehouse.benchmarks;

import java.util.Locale;

/** The table, printed row by row as it is measured. */
final class Table {

    /** Whether an target is met. */
    enum Verdict {
        MET("yes"),
        MISSED("**no**"),
        /** The control pair says that the machine was not quiet. */
        INVALID("invalid"),
        /** There to compare with. */
        NONE("");

        private final String text;

        Verdict(String text) {
            this.text = text;
        }

        static Verdict of(boolean met) {
            return met ? MET : MISSED;
        }
    }

    private boolean begun;

    void row(String id, String result, String measured, String target, Verdict verdict) {
        if (!begun) {
            begun = true;
            System.out.println("| | result | measured | target | met |");
            System.out.println("| --- | --- | --- | --- | --- |");
        }
        System.out.printf(Locale.ROOT, "| %s | %s | %s | %s | %s |%n", id, result, measured, target, verdict.text);
    }
}
