package dev.gatehouse.sdk.cte.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.gatehouse.sdk.core.check.Arguments;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Change of labels in an update. The server merges labels into the existing ones, so the labels that a change does not
 * name stay as they are (tried on an appliance by the vendor's Terraform team for sets; for clients by analogy).
 */
public final class LabelChange {

    private static final LabelChange REMOVE_ALL = new LabelChange(null);

    /** Null removes all labels; a null value removes one. */
    private final @Nullable Map<String, @Nullable String> labels;

    private LabelChange(@Nullable Map<String, @Nullable String> labels) {
        this.labels = labels;
    }

    /** Returns a change that adds a label or changes its value. */
    public static LabelChange set(String name, String value) {
        return new LabelChange(Map.of()).andSet(name, value);
    }

    /** Returns a change that removes a label, if it exists. */
    public static LabelChange remove(String name) {
        return new LabelChange(Map.of()).andRemove(name);
    }

    /** Returns a change that removes all labels. It can't be combined with another change. */
    public static LabelChange removeAll() {
        return REMOVE_ALL;
    }

    /** Called by Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static LabelChange fromJson(Map<String, @Nullable String> labels) {
        return new LabelChange(labels);
    }

    /** Returns a change that also adds a label or changes its value. */
    public LabelChange andSet(String name, String value) {
        return with(name, value);
    }

    /** Returns a change that also removes a label. */
    public LabelChange andRemove(String name) {
        return with(name, null);
    }

    private LabelChange with(String name, @Nullable String value) {
        if (labels == null) {
            throw new IllegalStateException("removeAll can't be combined with another change of labels");
        }
        Map<String, @Nullable String> more = new LinkedHashMap<>(labels);
        more.put(Arguments.notBlank("name", name), value);
        return new LabelChange(Collections.unmodifiableMap(more));
    }

    @JsonValue
    private @Nullable Map<String, @Nullable String> json() {
        return labels;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LabelChange that && Objects.equals(labels, that.labels);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(labels);
    }

    @Override
    public String toString() {
        return labels == null ? "remove all" : labels.toString();
    }
}
