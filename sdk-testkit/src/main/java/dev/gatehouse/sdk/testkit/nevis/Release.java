package dev.gatehouse.sdk.testkit.nevis;

import java.util.Comparator;
import java.util.List;

/** A release of nevisIDM: {@code 2.88.0}, {@code 7.2405.0}, {@code 8.2511.0}, {@code 9.2605.0}. */
record Release(int major, int minor, int patch) implements Comparable<Release> {

    private static final Comparator<Release> ORDER = Comparator.comparingInt(Release::major)
            .thenComparingInt(Release::minor)
            .thenComparingInt(Release::patch);

    static Release of(String text) {
        if (!text.matches("\\d{1,4}\\.\\d{1,4}(\\.\\d{1,4})?")) {
            throw new IllegalArgumentException("release must be like 8.2605.0, not " + text);
        }
        String[] numbers = text.split("\\.", -1);
        return new Release(
                Integer.parseInt(numbers[0]),
                Integer.parseInt(numbers[1]),
                numbers.length == 2 ? 0 : Integer.parseInt(numbers[2]));
    }

    /**
     * Returns whether this release has an operation that was introduced with the given releases, one for each line of
     * releases. An operation without a documented release is in all of them.
     */
    boolean has(List<Release> since) {
        return since.isEmpty()
                || since.stream().anyMatch(first -> first.major == major && compareTo(first) >= 0)
                || since.stream().allMatch(first -> first.major < major);
    }

    @Override
    public int compareTo(Release other) {
        return ORDER.compare(this, other);
    }
}
