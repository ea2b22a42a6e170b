package dev.gatehouse.benchmarks;

/** How thoroughly to measure: for results, or only to see that everything runs. */
enum Mode {
    FULL,
    QUICK;

    int of(int full, int quick) {
        return this == FULL ? full : quick;
    }
}
