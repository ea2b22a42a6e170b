package dev.gatehouse.sdk.contract;

/** A client of any vendor, whose closing never fails. */
record Opened<C extends AutoCloseable>(C client) implements AutoCloseable {

    @Override
    public void close() {
        try {
            client.close();
        } catch (Exception e) {
            throw new AssertionError("closing failed", e);
        }
    }
}
