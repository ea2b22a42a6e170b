package dev.gatehouse.sdk.tresorit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.error.CallInterruptedException;
import dev.gatehouse.sdk.core.error.DeadlineExceededException;
import dev.gatehouse.sdk.core.error.PermissionDeniedException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.tresorit.FakeTresoritServer;
import dev.gatehouse.sdk.tresorit.customcontents.CustomContentDetails;
import dev.gatehouse.sdk.tresorit.customcontents.NewCustomContent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomContentsTest {

    private static final byte[] CSS = "body { margin: 0; }\n".getBytes(UTF_8);

    @RegisterExtension
    final FakeServerExtension<FakeTresoritServer> extension = new FakeServerExtension<>(FakeTresoritServer::start);

    @TempDir
    Path folder;

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

    @Test
    void upload_ofAFile_reportsProgressAndReadsTheResponse() throws IOException {
        byte[] bytes = new byte[200_000];
        Path file = Files.write(folder.resolve("logo.png"), bytes);
        List<Long> progress = new ArrayList<>();

        CustomContentDetails details = client.customContents()
                .upload(NewCustomContent.of("img/logo.png", file)
                        .withContentType("image/png")
                        .withProgress(progress::add));

        assertThat(details.path()).isEqualTo("img/logo.png");
        assertThat(details.name()).contains("logo.png");
        assertThat(details.size()).hasValue(200_000);
        assertThat(details.contentType()).contains("image/png");
        assertThat(details.etag()).isPresent();
        assertThat(server.customContent("img/logo.png")).contains(bytes);
        assertThat(progress).isSorted().endsWith(200_000L).hasSizeGreaterThan(2);
    }

    @Test
    void secondUpload_overwritesWithoutWarning() {
        client.customContents().upload(NewCustomContent.of("a.css", CSS));
        client.customContents().upload(NewCustomContent.of("a.css", new byte[] {1}));
        assertThat(server.customContent("a.css")).contains(new byte[] {1});
    }

    @Test
    void upload_withoutResponse_isRetried() {
        server.failNext(Fault.close().afterProcessing());
        client.customContents().upload(NewCustomContent.of("a.css", CSS));
        assertThat(server.received()).hasSize(2);
    }

    @Test
    void upload_ofAnEmptyFile_hasTheDigestOfNoBytes() {
        client.customContents().upload(NewCustomContent.of("empty", new byte[0]));
        assertThat(server.customContent("empty")).contains(new byte[0]);
    }

    @Test
    void upload_responseWithoutBody_returnsThePath() {
        server.failNext(Fault.status(200));
        assertThat(client.customContents().upload(NewCustomContent.of("a.css", CSS)))
                .isEqualTo(CustomContentDetails.builder().path("a.css").build());
    }

    /** The upload succeeded. Its response is not documented. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "[]",
                "\"ok\"",
                "{\"Path\":null}",
                "{\"Path\":\"a\",\"Size\":-1}",
                "{\"Path\"",
                "done"
            })
    void upload_undocumentedResponse_returnsThePath(String body) {
        server.failNext(json(body));
        assertThat(client.customContents().upload(NewCustomContent.of("a.css", CSS)))
                .isEqualTo(CustomContentDetails.builder().path("a.css").build());
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void upload_htmlPage_isAFormatError() {
        server.failNext(Fault.response(FakeResponse.text(200, "text/html", "<html>Welcome</html>")));
        assertThatThrownBy(() -> client.customContents().upload(NewCustomContent.of("a.css", CSS)))
                .isInstanceOfSatisfying(
                        ResponseFormatException.class,
                        e -> assertThat(e.outcomeUnknown()).isTrue());
    }

    @Test
    void upload_errorInA200_isAnError() {
        server.failNextWith("SomethingNew", 403, "");
        assertThatThrownBy(() -> client.customContents().upload(NewCustomContent.of("a.css", CSS)))
                .isInstanceOf(PermissionDeniedException.class);
        server.failNextWith("UnauthorizedAccess", 200, "");
        assertThatThrownBy(() -> client.customContents().upload(NewCustomContent.of("a.css", CSS)))
                .isInstanceOf(UnauthenticatedException.class);
    }

    /** A trailing space would be signed, but removed in transit, so that the signature would not match. */
    @ParameterizedTest
    @ValueSource(strings = {" text/css", "text/css ", "\ttext/css\n"})
    void contentType_isSentWithoutSurroundingSpaces(String type) {
        client.customContents().upload(NewCustomContent.of("a.css", CSS).withContentType(type));
        assertThat(server.received().get(0).header("Content-Type")).contains("text/css");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "css", "text/css\nX: y", "text/css\u00e4", "text /css", "/css", "text/"})
    void invalidContentType_isRejected(String type) {
        NewCustomContent content = NewCustomContent.of("a.css", CSS);
        assertThatThrownBy(() -> content.withContentType(type))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("contentType");
    }

    @Test
    void uploadIfAbsent_absent_uploads() {
        assertThat(client.customContents().uploadIfAbsent(NewCustomContent.of("a/b.css", CSS)))
                .isPresent();
        assertThat(server.received()).extracting(ReceivedRequest::method).containsExactly("GET", "PUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b.css", "/a/b.css"})
    void uploadIfAbsent_present_doesNotUpload(String listed) {
        server.failNext(json("{\"Contents\":[{\"Path\":\"" + listed + "\"}]}"));
        assertThat(client.customContents().uploadIfAbsent(NewCustomContent.of("a/b.css", CSS)))
                .isEmpty();
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void uploadIfAbsent_listWithoutPaths_uploadsNothing() {
        server.failNext(json("{\"Contents\":[{\"Name\":\"b.css\"}]}"));
        assertThatThrownBy(() -> client.customContents().uploadIfAbsent(NewCustomContent.of("a/b.css", CSS)))
                .isInstanceOf(ResponseFormatException.class);
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void delete_ofAMissingFile_succeeds() {
        client.customContents().delete("never/was.css");
        assertThat(server.received()).extracting(ReceivedRequest::method).containsExactly("DELETE");
    }

    @Test
    void sizes_above32Bits_andNumbersAsText() {
        server.failNext(json("{\"CustomContentCount\":4294967295,\"TotalUsedBytes\":\"9223372036854775807\","
                + "\"Contents\":[{\"Path\":\"a\",\"Size\":5000000000,\"Unknown\":[]}]}"));
        var list = client.customContents().list();
        assertThat(list.customContentCount()).hasValue(4_294_967_295L);
        assertThat(list.totalUsedBytes()).hasValue(Long.MAX_VALUE);
        assertThat(list.contents().get(0).size()).hasValue(5_000_000_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "18446744073709551615", "1.5", "9223372036854775807.5", "1e400"})
    void sizes_above63Bits_andFractions_areAFormatError(String size) {
        server.failNext(json("{\"Contents\":[{\"Path\":\"a\",\"Size\":" + size + "}]}"));
        assertThatThrownBy(() -> client.customContents().list())
                .isInstanceOf(ResponseFormatException.class)
                .hasMessageContaining("number out of range at /Contents/0/Size");
        server.failNext(json("{\"Contents\":[],\"TotalUsedBytes\":" + size + "}"));
        assertThatThrownBy(() -> client.customContents().list())
                .isInstanceOf(ResponseFormatException.class)
                .hasMessageContaining("number out of range at /TotalUsedBytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "1.5", "x"})
    void sizesAsText_thatAreNotWholeNumbersOf63Bits_areAFormatError(String size) {
        server.failNext(json("{\"Contents\":[{\"Path\":\"a\",\"Size\":\"" + size + "\"}]}"));
        assertThatThrownBy(() -> client.customContents().list()).isInstanceOf(ResponseFormatException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Contents\":[],\"CustomContentCount\":-1}",
                "{\"Contents\":[],\"TotalUsedBytes\":-1}",
                "{\"Contents\":[{\"Path\":\"a\",\"Size\":-1}]}"
            })
    void negativeSizes_areAFormatError(String body) {
        server.failNext(json(body));
        assertThatThrownBy(() -> client.customContents().list()).isInstanceOf(ResponseFormatException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Contents\":null}", "{\"Contents\":[]}"})
    void list_withoutFiles(String body) {
        server.failNext(json(body));
        assertThat(client.customContents().list().contents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "A-Z_0.9", "css/login.css", "a/b/c.d", ".hidden", "a..b", "..."})
    void fileName_documented_isAccepted(String name) {
        assertThat(NewCustomContent.of(name, CSS).fileName()).isEqualTo(name);
    }

    @Test
    void fileName_mayBeVeryLong() {
        String name = "a" + "/b".repeat(100_000);
        assertThat(NewCustomContent.of(name, CSS).fileName()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "/a",
                "a/",
                "a//b",
                ".",
                "..",
                "a/../b",
                "../a",
                "a/.",
                "a b",
                "a?b",
                "a%2Fb",
                "\u00e4.css",
                "a\n",
                "a\\b",
                "a&x=1",
                "a#b",
                "a+b"
            })
    void fileName_withUndocumentedCharacters_isRejectedBeforeAnyRequest(String name) {
        assertThatThrownBy(() -> NewCustomContent.of(name, CSS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fileName");
        assertThatThrownBy(() -> client.customContents().delete(name)).isInstanceOf(IllegalArgumentException.class);
        assertThat(server.received()).isEmpty();
    }

    @Test
    void upload_ofAnUnreadableSource_failsBeforeAnyRequest() {
        assertThatThrownBy(() -> upload(() -> {
                    throw new IOException("gone");
                }))
                .isInstanceOfSatisfying(
                        TransportException.class,
                        e -> assertThat(e.outcomeUnknown()).isFalse())
                .hasMessageContaining("the request body can't be read (IOException: gone)");
        assertThat(server.received()).isEmpty();
    }

    @Test
    void upload_interruptedDuringSigning_failsBeforeAnyRequest() {
        Thread caller = Thread.currentThread(); // the source is read by a thread of the SDK
        assertThatThrownBy(() -> upload(() -> {
                    caller.interrupt();
                    return new ByteArrayInputStream(CSS);
                }))
                .isInstanceOf(CallInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(server.received()).isEmpty();
    }

    @Test
    void upload_deadlineExceededDuringSigning_failsBeforeAnyRequest() {
        TestTime time = new TestTime();
        SdkConfig config = SdkConfig.builder(server.hostedUrl()).time(time).build();
        try (TresoritClient hurried = TresoritClient.create(config, TestClients.credentials(server))) {
            NewCustomContent content = NewCustomContent.of("a", source(() -> {
                time.advance(Duration.ofMinutes(3));
                return new ByteArrayInputStream(CSS);
            }));
            assertThatThrownBy(() -> hurried.customContents().upload(content))
                    .isInstanceOf(DeadlineExceededException.class);
        }
        assertThat(server.received()).isEmpty();
    }

    /** Opens a body. */
    private interface Opening {
        InputStream open() throws IOException;
    }

    private void upload(Opening opening) {
        client.customContents().upload(NewCustomContent.of("a", source(opening)));
    }

    private static BodySource source(Opening opening) {
        return new BodySource() {
            @Override
            public InputStream open() throws IOException {
                return opening.open();
            }

            @Override
            public long length() {
                return CSS.length;
            }
        };
    }

    private static Fault json(String body) {
        return Fault.response(FakeResponse.text(200, "application/json", body));
    }
}
