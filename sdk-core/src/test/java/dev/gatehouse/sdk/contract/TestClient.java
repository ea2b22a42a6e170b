package dev.gatehouse.sdk.contract;

/** A client of any vendor, whose closing never fails. */
record TestClient<C extends AutoCloseable>(C client) implements AutoCloseable {

    @Override
    public void close() {
        try {
            client.close();
        } catch (Exception e) {
            throw new AssertionError("closing failed", e);
        }
    }
}
