package dev.gatehouse.sdk.nevis.internal;

import dev.gatehouse.sdk.core.json.PatchField;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Checks texts by language and properties by name before they are sent. */
public final class LocalizedTexts {

    /** A checked copy: unmodifiable, in the order of the original. */
    private static final class Checked extends AbstractMap<String, String> {
        private final Map<String, String> texts;

        Checked(Map<String, String> texts) {
            this.texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        }

        @Override
        public Set<Entry<String, String>> entrySet() {
            return texts.entrySet();
        }
    }

    private LocalizedTexts() {}

    /**
     * Returns a checked copy, or the same map if it is one already.
     *
     * @throws IllegalArgumentException if a key is blank, or a key or text is null
     */
    public static Map<String, String> checked(String field, Map<String, String> texts) {
        if (texts instanceof Checked) {
            return texts;
        }
        Map<String, String> copy = new Checked(texts);
        requireFilled(field, copy);
        return copy;
    }

    /** Returns the field with a checked copy of its map, see {@link #checked(String, Map)}. */
    public static PatchField<Map<String, String>> checked(String field, PatchField<Map<String, String>> texts) {
        return texts.value()
                .filter(map -> !(map instanceof Checked))
                .map(map -> PatchField.of(checked(field, map)))
                .orElse(texts);
    }

    /**
     * Checks keys and texts.
     *
     * @throws IllegalArgumentException if a key is blank, or a key or text is null
     */
    public static void requireFilled(String field, Map<String, String> texts) {
        texts.forEach((key, text) -> {
            if (key == null || key.isBlank() || text == null) {
                throw new IllegalArgumentException(field + " must not contain blank keys or nulls");
            }
        });
    }
}
