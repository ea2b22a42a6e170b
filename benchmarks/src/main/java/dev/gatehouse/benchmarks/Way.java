package dev.gatehouse.benchmarks;

/** One way to do the exchanges that are measured. */
interface Way extends AutoCloseable {

    /** Reads one record; returns its name. */
    String get();

    /** Creates one record; returns its name. */
    String post();

    /** Creates one record with a description of 20 KB; returns its name. */
    String postLarge();

    @Override
    void close();
}
