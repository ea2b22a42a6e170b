package dev.gatehouse.sdk.sps.policies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/**
 * A range of time on a day. It is written as a list of two texts, such as {@code ["0:00", "23:59"]}.
 *
 * @param from the beginning, such as {@code 8:00}
 * @param to the end, such as {@code 17:30}
 */
public record TimeRange(String from, String to) {

    /** The whole day. */
    public static final TimeRange ALL_DAY = new TimeRange("0:00", "23:59");

    /**
     * Returns a range.
     *
     * @throws IllegalArgumentException if one of them is not an hour and a minute
     */
    public static TimeRange of(String from, String to) {
        return new TimeRange(requireTime("from", from), requireTime("to", to));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static TimeRange fromJson(List<String> texts) {
        if (texts.size() != 2) {
            throw new IllegalArgumentException("a range of time must have two texts");
        }
        return new TimeRange(texts.get(0), texts.get(1));
    }

    @JsonValue
    List<String> json() {
        return List.of(from, to);
    }

    private static String requireTime(String name, String time) {
        if (!time.matches("([01]?[0-9]|2[0-4]):[0-5][0-9]")) {
            throw new IllegalArgumentException(name + " must be a time such as 8:00, not \"" + time + "\"");
        }
        return time;
    }
}
