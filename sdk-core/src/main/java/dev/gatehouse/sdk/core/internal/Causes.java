package dev.gatehouse.sdk.core.internal;

import org.jspecify.annotations.Nullable;

/** Finds exceptions behind others. */
final class Causes {

    private Causes() {}

    /** Returns an exception of the type among the given one, its causes, and the failures of other addresses. */
    static <E extends Throwable> @Nullable E find(Class<E> type, @Nullable Throwable e) {
        if (e == null || type.isInstance(e)) {
            return e == null ? null : type.cast(e);
        }
        for (Throwable suppressed : e.getSuppressed()) {
            E found = find(type, suppressed);
            if (found != null) {
                return found;
            }
        }
        return find(type, e.getCause());
    }
}
