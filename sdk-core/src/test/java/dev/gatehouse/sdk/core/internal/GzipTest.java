package dev.gatehouse.sdk.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.TestVendor;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.InvalidRequestException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compressed responses: RFC 1952, RFC 9110 section 8.4. */
@Timeout(60)
class GzipTest {

    private static final byte[] EMPTY = {};
    private static final byte[] JSON = gzip("{\"id\":\"1\"}");

    private final AtomicReference<@Nullable String> accepted = new AtomicReference<>();
    private int requests;

    @Test
    void gzip_isRequestedAndDecoded_andItsHeadersAreRemoved() {
        ApiResponse response = read("gzip", JSON);
        assertThat(text(response)).isEqualTo("{\"id\":\"1\"}");
        assertThat(response.header("Content-Encoding")).isEmpty();
        assertThat(response.header("Content-Length")).isEmpty();
        assertThat(response.header("X-Other")).contains("kept");
        assertThat(accepted).hasValue("gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GZIP", "x-gzip", " gzip "})
    void namesOfGzip(String coding) {
        assertThat(text(read(coding, JSON))).isEqualTo("{\"id\":\"1\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", ""})
    void bodyWithoutCoding_isReadAsItIs(String coding) {
        assertThat(text(read(coding, "{}".getBytes(StandardCharsets.US_ASCII)))).isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource({"200,gzip", "201,gzip", "202,gzip", "200,deflate", "200,br"})
    void emptyBodyDeclaredAsCompressed_isEmpty(int status, String coding) {
        for (String length :
                new String[] {"Content-Length: 0\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"}) {
            requests = 0;
            try (ByteServer server = ByteServer.start((request, number, connection) -> {
                requests++;
                ByteServer.write(
                        connection, "HTTP/1.1 " + status + " S\r\nContent-Encoding: " + coding + "\r\n" + length);
                return true;
            })) {
                ApiCaller caller = caller(server);
                caller.run(TestVendor.DELETE.request().path("id", "1"));
                caller.run(TestVendor.POST.request());
                assertThat(requests).isEqualTo(2);
                assertThat(server.connections()).isEqualTo(1);
            }
        }
    }

    @Test
    void severalMembersAndPadding_areOneBody() {
        byte[] body = concat(gzip("{\"id\":"), gzip(""), new byte[3], gzip("\"1\"}"), new byte[700]);
        assertThat(text(read("gzip", body))).isEqualTo("{\"id\":\"1\"}");
    }

    @Test
    void allFieldsOfTheHeader_areSkipped() {
        byte[] start = {0x1f, (byte) 0x8b, 8, 0x1f, 1, 2, 3, 4, 0, 3};
        byte[] extra = new byte[2 + 0x0203];
        extra[0] = 3;
        extra[1] = 2;
        byte[] rest = {'n', 0, 'c', 'c', 0, 9, 9};
        byte[] body = Arrays.copyOfRange(JSON, 10, JSON.length);
        assertThat(text(read("gzip", concat(concat(start, extra), concat(rest, body)))))
                .isEqualTo("{\"id\":\"1\"}");
    }

    @Test
    void largeBody_isTheSame() {
        StringBuilder text = new StringBuilder("\"");
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < 500_000; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        assertThat(text(read("gzip", gzip(text + "\"")))).isEqualTo(text + "\"");
    }

    /** Each byte of the trailer and the method matters; those of header time and system do not. */
    @Test
    void damagedData_isAMalformedResponse() {
        for (int at : new int[] {0, 1, 2, 3, 12, JSON.length - 8, JSON.length - 5, JSON.length - 4, JSON.length - 1}) {
            byte[] damaged = JSON.clone();
            damaged[at] = (byte) (damaged[at] ^ 0xe0);
            assertThatThrownBy(() -> read("gzip", damaged))
                    .as("byte %d", at)
                    .isInstanceOf(ResponseFormatException.class)
                    .hasMessageContaining("damaged");
        }
        assertThatThrownBy(() -> read("gzip", concat(JSON, new byte[] {1, 2, 3})))
                .isInstanceOf(ResponseFormatException.class);
        assertThatThrownBy(() -> read("gzip", "{}".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(ResponseFormatException.class);
    }

    @Test
    void truncatedData_isALostConnection() {
        for (int length = 1; length < JSON.length; length++) {
            byte[] truncated = Arrays.copyOf(JSON, length);
            requests = 0;
            assertThatThrownBy(() -> read("gzip", truncated))
                    .as("%d bytes", length)
                    .isInstanceOf(TransportException.class);
            assertThat(requests).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "gzip, gzip", "zstd"})
    void unknownCoding_isAMalformedResponse(String coding) {
        assertThatThrownBy(() -> read(coding, JSON))
                .isInstanceOf(ResponseFormatException.class)
                .hasMessageContaining("Content-Encoding");
    }

    @Test
    void errorResponse_isReportedByItsStatus_whateverItsBody() {
        for (byte[] body : new byte[][] {EMPTY, {1, 2, 3}, Arrays.copyOf(JSON, 15)}) {
            for (String coding : new String[] {"gzip", "br"}) {
                assertThatThrownBy(() -> read(400, coding, body)).isInstanceOf(InvalidRequestException.class);
            }
        }
        assertThatThrownBy(() -> read(400, "gzip", gzip("{\"code\":\"E-7\"}")))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class, e -> assertThat(e.code()).contains("E-7"));
    }

    /** No byte of output, so that no limit of the output ends it. */
    @Test
    void dataWithoutOutput_endsWithinALimit() {
        byte[] emptyBlocks = new byte[100_000];
        for (int i = 0; i + 5 <= emptyBlocks.length; i += 5) {
            emptyBlocks[i + 3] = (byte) 0xff;
            emptyBlocks[i + 4] = (byte) 0xff;
        }
        byte[] header = Arrays.copyOf(JSON, 10);
        byte[] named = header.clone();
        named[3] = 8;
        byte[] commented = header.clone();
        commented[3] = 16;
        byte[] letters = new byte[200_000];
        Arrays.fill(letters, (byte) 'a');
        byte[] emptyMembers = EMPTY;
        for (int i = 0; i < 13; i++) {
            emptyMembers = i == 0 ? gzip("") : concat(emptyMembers, emptyMembers);
        }
        for (byte[] body : new byte[][] {
            concat(header, emptyBlocks),
            concat(named, letters),
            concat(commented, letters),
            emptyMembers,
            concat(JSON, new byte[200_000])
        }) {
            assertThatThrownBy(() -> read("gzip", body)).isInstanceOf(ResponseFormatException.class);
        }
    }

    @Test
    void bomb_endsAtTheLimit() {
        byte[] bomb = gzip("x".repeat(50_000_000));
        try (ByteServer server = responding(200, "gzip", bomb)) {
            ApiCaller caller = TestVendor.caller(
                    SdkConfig.builder(server.url()).maxResponseBytes(1_000).build());
            assertThatThrownBy(() -> caller.run(TestVendor.LIST.request()))
                    .isInstanceOf(ResponseFormatException.class)
                    .hasMessageContaining("1000 bytes");
        }
    }

    @Test
    void interceptorOfASuppliedClient_seesTheDecodedBody_orDecodesItself() {
        AtomicReference<@Nullable String> seen = new AtomicReference<>();
        OkHttpClient reading = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    Response response = chain.proceed(chain.request());
                    seen.set(response.peekBody(100).string());
                    return response;
                })
                .build();
        AtomicReference<@Nullable String> seenBelow = new AtomicReference<>();
        OkHttpClient readingBelow = new OkHttpClient.Builder()
                .addNetworkInterceptor(chain -> {
                    Response response = chain.proceed(chain.request());
                    seenBelow.set(response.peekBody(100).string());
                    return response;
                })
                .build();
        OkHttpClient decoding = new OkHttpClient.Builder()
                .addInterceptor(chain -> chain.proceed(chain.request()
                        .newBuilder()
                        .header("Accept-Encoding", "own")
                        .build()))
                .build();
        try (ByteServer server = responding(200, "gzip", JSON)) {
            SdkConfig config = SdkConfig.of(server.url());
            TestVendor.caller(config.withHttpClient(reading)).send(TestVendor.LIST.request());
            assertThat(seen).hasValue("{\"id\":\"1\"}");
            TestVendor.caller(config.withHttpClient(readingBelow)).send(TestVendor.LIST.request());
            assertThat(seenBelow).hasValue("{\"id\":\"1\"}");
            ApiResponse response =
                    TestVendor.caller(config.withHttpClient(decoding)).send(TestVendor.LIST.request());
            assertThat(response.body()).isEqualTo(JSON);
            assertThat(accepted).hasValue("own");
        }
    }

    private ApiResponse read(String coding, byte[] body) {
        return read(200, coding, body);
    }

    private ApiResponse read(int status, String coding, byte[] body) {
        try (ByteServer server = responding(status, coding, body)) {
            return caller(server).send(TestVendor.LIST.request());
        }
    }

    private ByteServer responding(int status, String coding, byte[] body) {
        return ByteServer.start((request, number, connection) -> {
            requests++;
            accepted.set(request.header("Accept-Encoding").orElse("none"));
            String head = "HTTP/1.1 " + status + " S\r\nX-Other: kept\r\nContent-Encoding: " + coding
                    + "\r\nContent-Length: " + body.length + "\r\n\r\n";
            connection.getOutputStream().write(concat(head.getBytes(StandardCharsets.US_ASCII), body));
            return true;
        });
    }

    private static ApiCaller caller(ByteServer server) {
        return TestVendor.caller(
                SdkConfig.builder(server.url()).time(new TestTime()).build());
    }

    private static String text(ApiResponse response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
