package dev.gatehouse.sdk.tresorit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.tresorit.FakeTresoritServer;
import dev.gatehouse.sdk.tresorit.customcontents.NewCustomContent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads of streams: one that can be read once, and a supplier of streams. */
@Timeout(30)
class StreamUploadTest {

    private static final byte[] CSS = "body { margin: 0; }\n".getBytes(UTF_8);

    @RegisterExtension
    final FakeServerExtension<FakeTresoritServer> extension = new FakeServerExtension<>(FakeTresoritServer::start);

    private FakeTresoritServer server;
    private TresoritClient client;

    @BeforeEach
    void connect() {
        server = extension.server();
        client = TestClients.withoutWaits(server);
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    /** The reason is the first cause, however many exceptions wrap it. */
    @Test
    void upload_ofASourceThatFailsWhileItIsSent_reportsTheReason() {
        AtomicInteger opened = new AtomicInteger();
        assertThatThrownBy(() -> client.customContents().upload(NewCustomContent.of("a.css", CSS.length, () -> {
                    if (opened.incrementAndGet() == 2) {
                        throw new IOException("wrapped", new UncheckedIOException(new IOException("disk removed")));
                    }
                    return new ByteArrayInputStream(CSS);
                })))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("the request body can't be read (IOException: disk removed)");
    }

    @Test
    void upload_ofAStream_sendsItsRemainingBytes_alsoInARetry() throws IOException {
        InputStream stream = new ByteArrayInputStream("xbody {}".getBytes(UTF_8));
        stream.skipNBytes(1);
        server.failNext(Fault.status(503));
        client.customContents().upload(NewCustomContent.of("a.css", stream));
        assertThat(server.received()).hasSize(2);
        assertThat(server.customContent("a.css")).contains("body {}".getBytes(UTF_8));
    }

    @Test
    void upload_ofAStreamThatFails_isReportedBeforeAnyRequest() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        };
        assertThatThrownBy(() -> NewCustomContent.of("a.css", broken))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("a.css");
    }

    @Test
    void upload_ofStreamsOfASupplier_opensTwoPerAttempt() {
        AtomicInteger opened = new AtomicInteger();
        server.failNext(Fault.status(503));
        client.customContents().upload(NewCustomContent.of("a.css", CSS.length, () -> {
            opened.incrementAndGet();
            return new ByteArrayInputStream(CSS);
        }));
        assertThat(opened).hasValue(4);
        assertThat(server.customContent("a.css")).contains(CSS);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void upload_ofAStreamWithAnotherLength_fails(int difference) {
        NewCustomContent content =
                NewCustomContent.of("a.css", CSS.length + difference, () -> new ByteArrayInputStream(CSS));
        assertThatThrownBy(() -> client.customContents().upload(content)).isInstanceOf(TransportException.class);
        assertThat(server.customContent("a.css")).isEmpty();
    }
}
