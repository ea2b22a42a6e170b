package dev.gatehouse.sdk.contract;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Captures the log lines of all loggers and levels while it is open. */
public final class CapturedLogs extends Handler implements AutoCloseable {

    private final Logger root = LogManager.getLogManager().getLogger("");
    private final Level before = root.getLevel();
    private final Handler[] others = root.getHandlers();
    private final SimpleFormatter formatter = new SimpleFormatter();
    private final List<String> lines = new CopyOnWriteArrayList<>();

    public CapturedLogs() {
        setLevel(Level.ALL);
        for (Handler other : others) {
            root.removeHandler(other);
        }
        root.addHandler(this);
        root.setLevel(Level.ALL);
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** Returns the stack trace of an exception, including causes and suppressed exceptions. */
    public static String print(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    @Override
    public void publish(LogRecord record) {
        String name = record.getLoggerName() == null ? "" : record.getLoggerName();
        // Fake servers and test frameworks log in the same process, and use the HTTP server and TLS
        // of the JDK.
        if (name.startsWith("dev.gatehouse") || name.startsWith("okhttp3") || name.startsWith("com.fasterxml")) {
            String thrown = record.getThrown() == null ? "" : print(record.getThrown());
            lines.add(record.getLevel() + " " + name + " " + formatter.formatMessage(record) + " " + thrown);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        root.removeHandler(this);
        for (Handler other : others) {
            root.addHandler(other);
        }
        root.setLevel(before);
    }
}
