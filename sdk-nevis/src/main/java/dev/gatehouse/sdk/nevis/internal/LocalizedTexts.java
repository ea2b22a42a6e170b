package dev.gatehouse.sdk.nevis.internal;

import dev.gatehouse.sdk.core.json.PatchField;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** LocalizedTexts by language or by property name that are about to be sent. */
public final class LocalizedTexts {

    /** Made by us: filled everywhere, in the order given, and nobody can change it. */
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
     * Returns a copy, or the same once it is one.
     *
     * @throws IllegalArgumentException when a key is blank, or a key or text null, which would be sent as such
     */
    public static Map<String, String> checked(String field, Map<String, String> texts) {
        if (texts instanceof Checked) {
            return texts;
        }
        Map<String, String> copy = new Checked(texts);
        requireFilled(field, copy);
        return copy;
    }

    /** As {@link #checked(String, Map)}, for a field of a partial update. */
    public static PatchField<Map<String, String>> checked(String field, PatchField<Map<String, String>> texts) {
        return texts.value()
                .filter(map -> !(map instanceof Checked))
                .map(map -> PatchField.of(checked(field, map)))
                .orElse(texts);
    }

    /**
     * Refuses what would say too little.
     *
     * @throws IllegalArgumentException when a key is blank, or a key or text null
     */
    public static void requireFilled(String field, Map<String, String> texts) {
        texts.forEach((key, text) -> {
            if (key == null || key.isBlank() || text == null) {
                throw new IllegalArgumentException(field + " must have no blank key, and no null");
            }
        });
    }
}
