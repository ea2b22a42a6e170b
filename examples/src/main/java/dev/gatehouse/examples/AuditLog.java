package dev.gatehouse.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gatehouse.sdk.core.observe.ChangeEvent;
import dev.gatehouse.sdk.core.observe.ChangeListener;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes each change as a line of JSON, whatever its outcome. */
public final class AuditLog implements ChangeListener {

    private static final JsonMapper JSON = new JsonMapper();

    private final PrintWriter out;

    /** Creates a listener that writes to a file or stream. The writer is flushed after each line and never closed. */
    public AuditLog(PrintWriter out) {
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
            out.println(JSON.writeValueAsString(line));
            out.flush();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
