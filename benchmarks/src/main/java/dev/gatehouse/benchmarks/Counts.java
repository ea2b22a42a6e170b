package dev.gatehouse.benchmarks;

import java.util.Arrays;

/**
 * What a server saw.
 *
 * @param connections accepted; over TLS each is one handshake
 * @param peak most of them open at a time
 * @param changes different changes
 * @param duplicates changes that were received before
 */
record Counts(int connections, int peak, int requests, int logins, int changes, int duplicates) {

    /** Reads what {@link #toString} wrote. */
    static Counts parse(String text) {
        int[] counts =
                Arrays.stream(text.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
        return new Counts(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
    }

    @Override
    public String toString() {
        return connections + " " + peak + " " + requests + " " + logins + " " + changes + " " + duplicates;
    }
}
