package dev.gatehouse.sdk.testkit.nevis;

import java.util.Arrays;
import java.util.List;

/** A version of nevisIDM, such as 2.71.0 or 8.2605.0. */
record Version(List<Integer> numbers) implements Comparable<Version> {

    static Version of(String text) {
        if (!text.matches("\\d{1,9}(\\.\\d{1,9}){1,3}")) {
            throw new IllegalArgumentException("not a version of nevisIDM: " + text);
        }
        return new Version(
                Arrays.stream(text.split("\\.")).map(Integer::valueOf).toList());
    }

    /**
     * Returns whether this version has an operation.
     *
     * @param since the first version of each release line that has the operation; if it has none for the line of this
     *     version, the operation is in all lines after the last one
     */
    boolean has(List<Version> since) {
        List<Version> sameLine = since.stream()
                .filter(first -> first.numbers.get(0).equals(numbers.get(0)))
                .toList();
        return sameLine.isEmpty()
                ? since.stream().allMatch(first -> compareTo(first) >= 0)
                : sameLine.stream().anyMatch(first -> compareTo(first) >= 0);
    }

    @Override
    public int compareTo(Version other) {
        for (int i = 0; i < Math.min(numbers.size(), other.numbers.size()); i++) {
            int order = numbers.get(i).compareTo(other.numbers.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
