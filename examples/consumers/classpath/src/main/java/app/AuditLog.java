package app;

import dev.gatehouse.sdk.core.observe.ChangeEvent;
import dev.gatehouse.sdk.core.observe.ChangeListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The audit log of the documentation. */
final class AuditLog implements ChangeListener {

    private final Writer out;

    AuditLog(Writer out) {
        this.out = out;
    }

    // docs: audit

    private void write(Map<String, Object> line) {
        try {
            out.write(line + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
