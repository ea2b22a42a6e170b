package dev.gatehouse.sdk.contract;

/** A vendor's client that can be closed without a checked exception. */
record TestClient<C extends AutoCloseable>(C client) implements AutoCloseable {

    @Override
    public void close() {
        try {
            client.close();
        } catch (Exception e) {
            throw new AssertionError("close() failed", e);
        }
    }
}
