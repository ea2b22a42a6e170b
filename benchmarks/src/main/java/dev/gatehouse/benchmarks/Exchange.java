package dev.gatehouse.benchmarks;

import java.io.IOException;

/** What is measured. */
enum Exchange {
    GET("GET of a record (0.7 KB)"),
    POST("POST of a record (1 KB)"),
    PAGE("page of 100 records (72 KB)"),
    LARGE("POST of 20 KB");

    /** Creates a body of 1 KB. */
    private static final String SHORT = "front servers ".repeat(64);

    private static final String LONG = "x".repeat(20_000);

    final String title;

    Exchange(String title) {
        this.title = title;
    }

    /** Does it once, and checks that it was done. */
    void run(ClientUnderTest way) {
        try {
            String name = switch (this) {
                case GET -> way.get();
                case POST -> way.create(SHORT);
                case PAGE -> way.page();
                case LARGE -> way.create(LONG);
            };
            if (!name.equals(Wire.NAME)) {
                throw new IllegalStateException("not the record: " + name);
            }
        } catch (IOException e) {
            throw new IllegalStateException(this + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
