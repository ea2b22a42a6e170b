package dev.gatehouse.examples;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gatehouse.sdk.core.observe.ChangeEvent;
import dev.gatehouse.sdk.core.observe.ChangeListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes each change as a line of JSON, whatever its outcome. */
public final class AuditLog implements ChangeListener {

    private static final JsonMapper JSON = new JsonMapper();

    private final Writer out;

    /**
     * Creates a listener that writes to a file or stream. The writer is flushed after each line and never closed.
     * It must report its errors, which {@code PrintWriter} does not.
     */
    public AuditLog(Writer out) {
        this.out = out;
    }

    // @start region="audit"
    @Override
    public void onChange(ChangeEvent change) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("time", Instant.now().toString());
        line.put("server", change.call().host());
        line.put("operation", change.call().operation());
        line.put("method", change.call().method());
        line.put("target", change.target());
        line.put("outcome", change.outcome());
        change.call().status().ifPresent(status -> line.put("status", status));
        change.call().failure().ifPresent(failure -> line.put("failure", failure));
        change.requestId().ifPresent(id -> line.put("requestId", id));
        change.login().ifPresent(login -> line.put("login", login));
        write(line);
    }
    // @end

    private void write(Map<String, Object> line) {
        try {
            // One call, because changes on several threads share the writer.
            out.write(JSON.writeValueAsString(line) + "\n");
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
