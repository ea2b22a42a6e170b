package dev.gatehouse.sdk.core.internal;

import static dev.gatehouse.sdk.contract.TestCertificates.CA;
import static dev.gatehouse.sdk.contract.TestCertificates.issue;
import static dev.gatehouse.sdk.contract.TestCertificates.sockets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.Item;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.TestVendor;
import dev.gatehouse.sdk.core.Tls;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where a response ends (RFC 9112, section 6). The server keeps all connections open, so that a client that waits for
 * more is found. The next response is always read correctly.
 */
@Timeout(60)
class FramingTest {

    private static final HeldCertificate SERVER = issue("localhost");
    private static final String OK = ByteServer.json(200, "{\"id\":\"1\"}");
    private static final String SMUGGLED = ByteServer.json(200, "{\"id\":\"smuggled\"}");

    /** In the text, {@code |} is a CR LF. {@code @} is a complete other response. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '`',
            value = {
                "200 S|Content-Length: 2||{} -> {}, reused",
                "200 S|content-length:2||{} -> {}, reused",
                "200|Content-Length: 2||{} -> {}, reused",
                "200 S|Content-Length: 2|Content-Length: 2||{} -> {}, reused",
                "200 S|Content-Length: 2, 2||{} -> {}, reused",
                "200 S|Transfer-Encoding: identity|Content-Length: 2||{} -> {}, reused",
                "200 S|Transfer-Encoding: chunked||2|{}|0|| -> {}, reused",
                "200 S|Transfer-Encoding: Chunked||1;a=b|{|0001 |}|000|| -> {}, reused",
                "200 S|Transfer-Encoding: chunked||2|{}|0|X: y|Z: 0|| -> {}, reused",
                "100 C||HTTP/1.1 103 E|Link: x||HTTP/1.1 200 S|Content-Length: 2||{} -> {}, reused",
                "102 P|Content-Length: 7||HTTP/1.1 200 S|Content-Length: 2||{} -> {}, reused",
                "204 S|| -> '', reused",
                "204 S|Content-Length: 0|| -> '', reused",
                "205 S|| -> '', reused",
                // Complete, but something follows, or may follow
                "200 S|Content-Length: 2||{}@ -> {}, closed",
                "200 S|Content-Length: 2||{}| -> {}, closed",
                "200 S|Transfer-Encoding: chunked||2|{}|0||@ -> {}, closed",
                "200 S|Content-Length: 9|Transfer-Encoding: chunked||2|{}|0|| -> {}, closed",
                "200 S|Content-Length: 2|Connection: close||{} -> {}, closed",
                "200 S|Content-Length: 2|Connection: x, Close|Connection: y||{} -> {}, closed",
                "200 S|Content-Length: 2|Connection: close|Connection: y||{} -> {}, closed",
                "200 S|Content-Length: 2|Connection: y|Connection: close||{} -> {}, closed",
                "200 S|Content-Length: 2, 2|Connection: x, close|X: a\rContent-Length: 9||{} -> {}, closed",
                "204 S|Content-Length: 2|| -> '', closed",
                "204 S|Content-Length: 2||{} -> '', closed",
                "204 S|Transfer-Encoding: chunked||2|{}|0|| -> '', closed",
                "204 S||@ -> '', closed",
                "205 S|Content-Length: 2||{} -> '', closed",
                "304 S|Content-Length: 2|| -> 304, closed",
                "304 S|Content-Length: 2||{} -> 304, closed",
                // Not a valid response
                "200 S|Content-Length: 2|Content-Length: 10||{} -> failure",
                "200 S|Content-Length: 10|Content-Length: 2||{\"id\":\"1\"} -> failure",
                "200 S|Content-Length: 2, 10||{} -> failure",
                "200 S|Content-Length: -1||{} -> failure",
                "200 S|Content-Length: -5||{} -> failure",
                "200 S|Content-Length: +2||{} -> failure",
                "200 S|Content-Length: 0x2||{} -> failure",
                "200 S|Content-Length: 2 2||{} -> failure",
                "200 S|Content-Length:||{} -> failure",
                "200 S|Content-Length: 99999999999999999999||{} -> failure",
                "200 S|Content-Length : 2||{} -> failure",
                "200 S|Content-Length:| 2||{} -> failure",
                "200 S|Transfer-Encoding: gzip, chunked||2|{}|0|| -> failure",
                "200 S|Transfer-Encoding: chunked|Transfer-Encoding: chunked||2|{}|0|| -> failure",
                "200 S|Transfer-Encoding:| chunked||2|{}|0|| -> failure",
                "200 S|Transfer-Encoding: xchunked||2|{}|0|| -> failure",
                "200 S|Transfer-Encoding: chunked||2|{}x|0|| -> failure",
                "200 S|Transfer-Encoding: chunked||-2|{}|0|| -> failure",
                "200 S|Transfer-Encoding: chunked||g|{}|0|| -> failure",
                "200 S|Transfer-Encoding: chunked||2 1|{}|0|| -> failure",
                "200 S|Transfer-Encoding: chunked|||{}|0|| -> failure",
                "200 S|Transfer-Encoding: chunked||ffffffffffffffff|{}|0|| -> failure",
                "101 S|Upgrade: x|| -> failure",
                "20|Content-Length: 2||{} -> failure",
                "2000|Content-Length: 2||{} -> failure",
                "099 S|Content-Length: 2||{} -> failure",
                "+20 S|Content-Length: 2||{} -> failure",
                "200S|Content-Length: 2||{} -> failure"
            })
    void response_hasADefinedResult(String response, String expected) {
        assertResult("HTTP/1.1 " + response.replace("|", "\r\n").replace("@", SMUGGLED), expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '`',
            value = {
                "HTTP/1.0 200 S|Content-Length: 2||{} -> {}, closed",
                "HTTP/1.0 200 S|Content-Length: 2|Connection: keep-alive||{} -> {}, reused",
                "HTTP/1.0 200 S|Transfer-Encoding: chunked||2|{}|0|| -> {}, closed",
                "HTTP/1.0 204 S|Connection: Keep-Alive|| -> '', reused",
                "HTTP/1.1  200 S|Content-Length: 2||{} -> failure",
                "HTTP/1.2 200 S|Content-Length: 2||{} -> failure",
                "HTTP/2 200 S|Content-Length: 2||{} -> failure",
                "HTTP/3.0 200 S|Content-Length: 2||{} -> failure",
                "HTTP/0.9 200 S|Content-Length: 2||{} -> failure",
                "http/1.1 200 S|Content-Length: 2||{} -> failure",
                "ICY 200 S|Content-Length: 2||{} -> failure",
                "<html>an HTTP/0.9 response -> failure",
                "|HTTP/1.1 200 S|Content-Length: 2||{} -> failure",
                "SSH-2.0-server| -> failure"
            })
    void version_determinesWhetherTheConnectionIsReused(String response, String expected) {
        assertResult(response.replace("|", "\r\n"), expected);
    }

    @Test
    void linesMayEndWithLfOnly() {
        assertResult("HTTP/1.1 200 S\nTransfer-Encoding: chunked\n\n2\n{}\n0\n\n", "{}, reused");
    }

    /** A connection that was closed ends a body without a length, and nothing else. */
    @ParameterizedTest
    @CsvSource({"'',true", "'Content-Length: 3\r\n',false", "'Transfer-Encoding: chunked\r\n',false"})
    void connectionClosedWithinABody_isAFailureUnlessThereIsNoLength(String header, boolean complete) {
        try (ByteServer server = ByteServer.start((request, number, connection) -> {
            ByteServer.write(connection, "HTTP/1.1 200 S\r\n" + header + "\r\n{}");
            return false;
        })) {
            Throwable thrown = catchThrowable(() -> caller(server, false).send(TestVendor.LIST.request()));
            assertThat(thrown instanceof TransportException).isNotEqualTo(complete);
        }
    }

    /**
     * The second response arrives before the second request is sent. Without TCP_NODELAY, the server's system would hold
     * it back until the second request acknowledges the first response.
     */
    @ParameterizedTest
    @CsvSource({
        "'',20,GET", "'',20,POST", "'',130,GET", "'',130,POST",
        "TLSv1.2,20,GET", "TLSv1.2,20,POST", "TLSv1.2,130,GET", "TLSv1.2,130,POST",
        "TLSv1.3,20,GET", "TLSv1.3,20,POST", "TLSv1.3,130,GET", "TLSv1.3,130,POST"
    })
    void bytesThatArriveLater_areNotTheNextResponse(String protocol, int idleMillis, String next) throws Exception {
        CountDownLatch sent = new CountDownLatch(1);
        ByteServer.Script twice = (request, number, connection) -> {
            connection.setTcpNoDelay(true);
            ByteServer.write(connection, OK);
            if (number == 1) {
                TimeUnit.MILLISECONDS.sleep(idleMillis);
                ByteServer.write(connection, SMUGGLED);
                sent.countDown();
            }
            return true;
        };
        boolean tls = !protocol.isEmpty();
        try (ByteServer server =
                        tls ? ByteServer.start(sockets(SERVER, false, protocol), twice) : ByteServer.start(twice);
                ApiCaller caller = caller(server, tls)) {
            caller.run(TestVendor.POST.request());
            assertThat(sent.await(10, TimeUnit.SECONDS)).isTrue();
            ApiRequest.Builder request = next.equals("GET") ? TestVendor.LIST.request() : TestVendor.POST.request();
            assertThat(caller.call(request, Item.class).id()).isEqualTo("1");
            assertThat(server.connections()).isEqualTo(2);
            assertThat(server.received()).hasSize(2);
        }
    }

    /** Bytes of a session ticket can be waiting, which is no response. The timeout for the response remains. */
    @Test
    @SuppressWarnings("InputStreamSlowMultibyteRead") // only single bytes fail
    void check_keepsTheReadTimeout() throws IOException {
        String response = "HTTP/1.1 204 S\r\n\r\n";
        InputStream ticket =
                new FilterInputStream(new ByteArrayInputStream(response.getBytes(StandardCharsets.US_ASCII))) {
                    @Override
                    public int read() throws IOException {
                        throw new SocketTimeoutException();
                    }
                };
        Socket socket = new Socket();
        socket.setSoTimeout(5_000);
        ResponseStream stream = new ResponseStream(ticket, new ByteArrayInputStream(new byte[1]), socket);
        stream.expect("GET");
        stream.readNBytes(response.length());
        stream.expect("GET");
        assertThat(socket.getSoTimeout()).isEqualTo(5_000);
    }

    @Test
    void headRequest_hasNoBody() throws IOException {
        String response = "HTTP/1.1 200 S\r\nContent-Length: 5\r\n\r\n";
        ResponseStream stream = stream(response + response);
        stream.expect("HEAD");
        assertThat(stream.readNBytes(response.length())).hasSize(response.length());
        assertThat(stream.isReusable()).as("more than the head arrived").isFalse();
    }

    /** A TLS alert that arrives later does not mean that the request was rejected unprocessed. */
    @Test
    void headOfAResponse_isRemembered() throws IOException {
        ResponseStream stream = stream("HTTP/1.1 100 C\r\n\r\n");
        stream.expect("POST");
        assertThat(stream.hasReceivedHead()).isFalse();
        stream.read();
        assertThat(stream.hasReceivedHead()).isTrue();
    }

    @Test
    void unreadBody_isNotTheNextResponse() throws IOException {
        ResponseStream stream = stream("HTTP/1.1 200 S\r\nContent-Length: 9\r\n\r\n123");
        stream.expect("GET");
        stream.readNBytes(40);
        assertThat(catchThrowable(() -> stream.expect("GET"))).isInstanceOf(IOException.class);
    }

    @Test
    void connectionWithoutRequests_passesAllBytes() throws IOException {
        assertThat(stream("anything").readAllBytes()).hasSize(8);
    }

    /** The result must not depend on how the bytes are divided into packets. */
    @Test
    void responseInSmallPieces_isReadTheSame() throws IOException {
        SplittableRandom random = new SplittableRandom(14);
        String body =
                crlf("HTTP/1.1 100 C||HTTP/1.1 200 S|Transfer-Encoding: chunked|Content-Length: 1||3;x='y'|abc|12|"
                        + "123456789012345678|0|A: b||");
        String expected = body.replace(
                "Transfer-Encoding: chunked\r\nContent-Length: 1\r\n",
                "Transfer-Encoding: chunked\r\nConnection: close\r\n");
        for (int i = 0; i < 2_000; i++) {
            ResponseStream stream = new ResponseStream(
                    pieces(body + "surplus", random), new ByteArrayInputStream(new byte[0]), new Socket());
            stream.expect("GET");
            StringBuilder read = new StringBuilder();
            byte[] bytes = new byte[16];
            for (int n = 0;
                    n >= 0 && read.length() < expected.length();
                    n = stream.read(bytes, 0, 1 + random.nextInt(16))) {
                read.append(new String(bytes, 0, n, StandardCharsets.US_ASCII));
            }
            assertThat(read.toString()).isEqualTo(expected);
            assertThat(stream.isReusable()).isFalse();
        }
    }

    private static ByteArrayInputStream pieces(String text, SplittableRandom random) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)) {
            @Override
            public int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, 1 + random.nextInt(9)));
            }
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 S\r\nX: ",
                "HTTP/1.1 200 ",
                "HTTP/1.1 200 S\r\nTransfer-Encoding: chunked\r\n\r\n2;",
                "HTTP/1.1 200 S\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nX: "
            })
    void lineWithoutEnd_isAFailureWithinTheLimit(String start) throws IOException {
        ByteArrayInputStream endless =
                new ByteArrayInputStream((start + "y".repeat(200_000)).getBytes(StandardCharsets.US_ASCII));
        ResponseStream stream = new ResponseStream(endless, endless, new Socket());
        stream.expect("GET");
        assertThat(catchThrowable(stream::readAllBytes)).isInstanceOf(ProtocolException.class);
        assertThat(200_000 - endless.available()).isLessThan(ResponseFraming.MAX_HEAD_BYTES + 16_384);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 S\r\n|a:b\r\n",
                "|HTTP/1.1 100 C\r\n\r\n",
                "HTTP/1.1 200 S\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n|a: b\r\n"
            })
    void headersWithoutEnd_areAFailureWithinTheLimit(String text) throws IOException {
        String[] parts = text.split("\\|", -1);
        ResponseStream stream = stream(parts[0] + parts[1].repeat(100_000));
        stream.expect("GET");
        assertThat(catchThrowable(stream::readAllBytes)).isInstanceOf(ProtocolException.class);
    }

    @Test
    void moreThanAThousandHeaders_areAFailure() throws IOException {
        ResponseStream stream = stream("HTTP/1.1 200 S\r\n" + "a:b\r\n".repeat(1_001) + "\r\n");
        stream.expect("GET");
        assertThat(catchThrowable(stream::readAllBytes)).hasMessageContaining("1000 headers");
    }

    private static String crlf(String text) {
        return text.replace("|", "\r\n");
    }

    private static ResponseStream stream(String text) {
        ByteArrayInputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
        return new ResponseStream(in, in, new Socket());
    }

    private static void assertResult(String response, String expected) {
        assertResult(response, expected, false);
        assertResult(response, expected, true);
    }

    private static void assertResult(String response, String expected, boolean tls) {
        ByteServer.Script script = (request, number, connection) -> {
            ByteServer.write(connection, request.method().equals("DELETE") ? response : OK);
            return true;
        };
        try (ByteServer server = tls ? ByteServer.start(sockets(SERVER, false), script) : ByteServer.start(script);
                ApiCaller caller = caller(server, tls)) {
            caller.run(TestVendor.LIST.request());
            String result = result(caller);
            int before = server.connections();
            assertThat(caller.call(TestVendor.LIST.request(), Item.class).id()).isEqualTo("1");
            boolean reused = server.connections() == before;
            boolean failed = result.equals("failure");
            assertThat(failed ? result : result + (reused ? ", reused" : ", closed"))
                    .isEqualTo(expected.replace("''", ""));
            assertThat(reused && failed).as("reused after a failure").isFalse();
            assertThat(server.received()).hasSize(failed ? 5 : 3);
        }
    }

    private static String result(ApiCaller caller) {
        try {
            ApiResponse response = caller.send(TestVendor.DELETE.request().path("id", "1"));
            return new String(response.body(), StandardCharsets.UTF_8);
        } catch (ApiException e) {
            return Integer.toString(e.status());
        } catch (TransportException e) {
            return "failure";
        }
    }

    private static ApiCaller caller(ByteServer server, boolean tls) {
        SdkConfig config = SdkConfig.builder(tls ? "https://localhost:" + server.port() : server.url())
                .tls(tls ? Tls.system().trustingOnly(CA.certificatePem()) : Tls.system())
                .time(new TestTime())
                .attemptTimeout(Duration.ofSeconds(30))
                .build();
        return TestVendor.caller(config);
    }
}
