package dev.gatehouse.sdk.core.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.Cancellation;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.TestVendor;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.CallCancelledException;
import dev.gatehouse.sdk.core.error.CallInterruptedException;
import dev.gatehouse.sdk.core.error.DeadlineExceededException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Request bodies whose source blocks or fails. */
@Timeout(30)
class BlockingBodyTest {

    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch blocked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    @AfterEach
    void release() {
        released.countDown();
    }

    @Test
    void readThatBlocks_isBoundedByTheDeadline() throws InterruptedException {
        assertBounded(BodySource.of(100_000, this::blockingStream));
        released.countDown();
        assertThat(closed.await(10, TimeUnit.SECONDS)).as("closed").isTrue();
    }

    @Test
    void openThatBlocks_isBoundedByTheDeadline() throws InterruptedException {
        assertBounded(BodySource.of(100_000, () -> {
            block();
            return blockingStream();
        }));
        released.countDown();
        assertThat(closed.await(10, TimeUnit.SECONDS)).as("closed").isTrue();
    }

    @Test
    void authenticatorThatReadsTheBody_isBoundedToo() {
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(200, "{}")))) {
            ApiCaller caller = caller(server).authorizedBy((request, deadline) -> {
                try (InputStream in = request.body().orElseThrow().open()) {
                    return request.withHeader("X-Digest", String.valueOf(in.readAllBytes().length));
                } catch (IOException e) {
                    assertThat(deadline.passed()).isTrue();
                    throw new DeadlineExceededException("test", 0, false, e);
                }
            });
            assertThatThrownBy(() -> upload(caller, BodySource.of(9, this::blockingStream)))
                    .isInstanceOf(DeadlineExceededException.class);
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void cancel_endsAnAuthenticatorThatReadsABodyThatBlocks() throws InterruptedException {
        assertCancelled(BodySource.of(9, this::blockingStream));
    }

    @Test
    void cancel_endsAnAuthenticatorThatReadsALongBody() throws InterruptedException {
        assertCancelled(BodySource.of(Long.MAX_VALUE, this::endlessStream));
    }

    private void assertCancelled(BodySource source) throws InterruptedException {
        Cancellation cancellation = Cancellation.create();
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(200, "{}")))) {
            ApiCaller caller = TestVendor.caller(SdkConfig.of(server.url()))
                    .with(CallOptions.cancelledBy(cancellation))
                    .authorizedBy((request, deadline) -> digested(request));
            Thread canceller = new Thread(() -> {
                awaitBlocked();
                cancellation.cancel();
            });
            canceller.start();
            long start = System.nanoTime();
            assertThatThrownBy(() -> upload(caller, source)).isInstanceOf(CallCancelledException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
            assertThat(server.received()).isEmpty();
            canceller.join();
        }
    }

    /** As an authenticator that signs the body. */
    private static ApiRequest digested(ApiRequest request) {
        byte[] chunk = new byte[64 * 1024];
        long size = 0;
        try (InputStream in = request.body().orElseThrow().open()) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                size += read;
            }
        } catch (IOException e) {
            throw new TransportException("test", 0, false, "the request body can't be read", e);
        }
        return request.withHeader("X-Digest", String.valueOf(size));
    }

    private InputStream endlessStream() {
        return new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                blocked.countDown();
                return length;
            }
        };
    }

    @Test
    void closingTheClient_endsAReadThatBlocks() throws InterruptedException {
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(200, "{}")))) {
            ApiCaller caller = TestVendor.caller(SdkConfig.of(server.url()));
            Thread closer = new Thread(() -> {
                awaitBlocked();
                caller.close();
            });
            closer.start();
            assertThatThrownBy(() -> upload(caller, BodySource.of(100_000, this::blockingStream)))
                    .isInstanceOf(TransportException.class);
            closer.join();
        }
    }

    @Test
    void interruption_endsAReadThatBlocks() {
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(200, "{}")))) {
            Thread caller = Thread.currentThread();
            Thread interrupter = new Thread(() -> {
                awaitBlocked();
                caller.interrupt();
            });
            interrupter.start();
            assertThatThrownBy(() -> upload(
                            TestVendor.caller(SdkConfig.of(server.url())),
                            BodySource.of(100_000, this::blockingStream)))
                    .isInstanceOfSatisfying(
                            CallInterruptedException.class,
                            e -> assertThat(e.outcomeUnknown())
                                    .as("the body is incomplete")
                                    .isFalse());
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void exceptionsOfTheSource_areTheCause() {
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(200, "{}")))) {
            IOException broken = new IOException("broken");
            TransportException failure = catchThrowableOfType(
                    TransportException.class,
                    () -> upload(caller(server), BodySource.of(5, () -> {
                        throw broken;
                    })));
            assertThat(failure)
                    .hasMessageContaining("the request body can't be read")
                    .hasRootCause(broken);
            IllegalStateException own = new IllegalStateException("own");
            assertThatThrownBy(() -> upload(caller(server), BodySource.of(5, () -> {
                        throw own;
                    })))
                    .isInstanceOf(TransportException.class)
                    .hasRootCause(own);
            AssertionError error = new AssertionError("error");
            assertThatThrownBy(() -> upload(caller(server), BodySource.of(5, () -> {
                        throw error;
                    })))
                    .isSameAs(error);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 65_536})
    void bodyThatIsLongerThanItsLength_isNotSent(long length) {
        byte[] longer = new byte[(int) length + 1];
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(200, "{}")))) {
            BodySource source = BodySource.of(length, () -> new ByteArrayInputStream(longer));
            assertThatThrownBy(() -> upload(caller(server), source))
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("the request body can't be read");
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void negativeLength_isAFailure() {
        BodySource source = new BodySource() {
            @Override
            public InputStream open() {
                return new ByteArrayInputStream(new byte[3]);
            }

            @Override
            public long length() {
                return -1;
            }
        };
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(200, "{}")))) {
            assertThatThrownBy(() -> upload(caller(server), source)).isInstanceOf(TransportException.class);
            assertThat(server.received()).isEmpty();
        }
    }

    /** All bytes were sent, so that the response of the server counts. */
    @Test
    void closeThatFails_doesNotEndTheCall() {
        for (Exception thrown : List.of(new IOException("close"), new IllegalStateException("close"))) {
            try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(200, "{}")))) {
                upload(caller(server), BodySource.of(5, () -> failingAtClose(thrown)));
                assertThat(server.received()).hasSize(1);
            }
        }
    }

    private static InputStream failingAtClose(Exception thrown) {
        return new ByteArrayInputStream(new byte[5]) {
            @Override
            public void close() throws IOException {
                if (thrown instanceof IOException io) {
                    throw io;
                }
                throw (RuntimeException) thrown;
            }
        };
    }

    @Test
    void threadsOfSources_end() throws InterruptedException {
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(200, "{}")))) {
            upload(caller(server), BodySource.of(5, () -> new ByteArrayInputStream(new byte[5])));
            assertThat(server.received()).hasSize(1);
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (bodyThreads() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(bodyThreads()).isZero();
    }

    private static long bodyThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("gatehouse-request-body"))
                .count();
    }

    private void assertBounded(BodySource source) {
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(200, "{}")))) {
            long start = System.nanoTime();
            DeadlineExceededException failure =
                    catchThrowableOfType(DeadlineExceededException.class, () -> upload(caller(server), source));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
            assertThat(failure.outcomeUnknown()).isFalse();
            assertThat(server.received()).isEmpty();
        }
    }

    private static void upload(ApiCaller caller, BodySource source) {
        caller.raw().request("PUT", "/x").body(source, "a/b").send();
    }

    private static ApiCaller caller(ByteServer server) {
        return TestVendor.caller(SdkConfig.of(server.url())).with(CallOptions.within(Duration.ofMillis(500)));
    }

    private InputStream blockingStream() {
        return new InputStream() {
            @Override
            public int read() {
                block();
                return 0;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                block();
                return length;
            }

            @Override
            public void close() {
                closed.countDown();
            }
        };
    }

    /** Ignores interrupts, as a read from a socket does. */
    private void block() {
        blocked.countDown();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        while (released.getCount() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(5_000_000);
            Thread.interrupted();
        }
    }

    private void awaitBlocked() {
        try {
            blocked.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
