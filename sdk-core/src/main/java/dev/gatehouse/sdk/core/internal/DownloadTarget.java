package dev.gatehouse.sdk.core.internal;

import dev.gatehouse.sdk.core.BodyTarget;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The target of one download across its attempts. */
interface DownloadTarget extends AutoCloseable {

    /** Writes a body, or the rest of it. */
    void receive(InputStream body) throws IOException;

    /** Discards what was received. Called only if {@link #canRestart} is true. */
    void restart() throws IOException;

    /**
     * Returns whether a body can be received from its beginning.
     *
     * @param received number of bytes received so far
     */
    boolean canRestart(long received);

    /** Returns whether the rest of a body can be received in another call of {@link #receive}. */
    boolean canContinue();

    /** Publishes the complete body. */
    void complete() throws IOException;

    /** Frees the resources. Discards an incomplete body where that is possible. */
    @Override
    void close();

    /** Returns the target for one call. Writes nothing. */
    static DownloadTarget of(BodyTarget target) {
        return target.file()
                .<DownloadTarget>map(DownloadFile::new)
                .orElseGet(() -> new Once(
                        body -> {
                            if (target.consumer().isPresent()) {
                                target.consumer().get().accept(body);
                            } else {
                                OutputStream out = target.outputStream().orElseThrow();
                                body.transferTo(out);
                                out.flush();
                            }
                        },
                        target.outputStream().isPresent()));
    }

    /** A stream or a consumer, which can't take back what it received. */
    final class Once implements DownloadTarget {

        private final BodyTarget.InputStreamConsumer consumer;
        private final boolean continuable;
        private boolean used;

        Once(BodyTarget.InputStreamConsumer consumer, boolean continuable) {
            this.consumer = consumer;
            this.continuable = continuable;
        }

        @Override
        public void receive(InputStream body) throws IOException {
            used = true;
            consumer.accept(body);
        }

        @Override
        public void restart() {}

        @Override
        public boolean canRestart(long received) {
            // A consumer that saw a broken stream without a byte may have had an effect nevertheless.
            return received == 0 && (continuable || !used);
        }

        @Override
        public boolean canContinue() {
            return continuable;
        }

        @Override
        public void complete() {}

        @Override
        public void close() {}
    }
}
