package dev.gatehouse.sdk.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of a single head and of chunks. {@link FramingTest} sends whole responses. */
class ResponseHeadTest {

    /** Parses a head whose lines are divided by {@code |}, between bytes of other responses. */
    private static ResponseHead head(String lines) throws ProtocolException {
        byte[] bytes = bytes("x\n" + lines + "||y: z|");
        return new ResponseHead(bytes, 2, bytes.length - 8);
    }

    private static byte[] bytes(String text) {
        return text.replace("|", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String rewritten(String lines) throws ProtocolException {
        byte[] bytes = head(lines).rewritten();
        return bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1).replace("\r\n", "|");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200",
                "HTTP/1.1 200 OK",
                "HTTP/1.1 200 |",
                "HTTP/1.0 999 OK|Connection: keep-alive",
                "HTTP/1.1 100 Continue",
                "HTTP/1.1 200 OK|Content-Length: 5",
                "HTTP/1.1 200 OK|CONTENT-length:\t5 ",
                "HTTP/1.1 200 OK|Content-Length: 5|Content-Length: 5",
                "HTTP/1.1 200 OK|Content-Lengths: x|Content-Lengt: y|Xontent-Length: z|Content-Length2: 1, 2",
                "HTTP/1.1 200 OK|no colon|Transfer-Encoding: chunked",
                "HTTP/1.1 200 OK|X-A: 1| folded: 2|Content-Length: 5",
                "HTTP/1.1 200 OK|Connection: close|Content-Length: 5",
                "HTTP/1.1 204 No Content",
                "HTTP/1.1 304 Not Modified|Content-Length: 0"
            })
    void validHead_staysAsItIs(String lines) throws ProtocolException {
        assertThat(rewritten(lines)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "HTTP/1.1 200 OK|Content-Length: 5, 5|A: b; HTTP/1.1 200 OK|A: b|Content-Length: 5||",
                "HTTP/1.1 200 OK|Transfer-Encoding: identity; HTTP/1.1 200 OK||",
                "HTTP/1.1 200 OK|Content-Length: 5|Transfer-Encoding: chunked;"
                        + " HTTP/1.1 200 OK|Transfer-Encoding: chunked|Connection: close||",
                "HTTP/1.0 200 OK|Content-Length: 5; HTTP/1.0 200 OK|Content-Length: 5|Connection: close||",
                "HTTP/1.0 200 OK|Transfer-Encoding: chunked|Connection: keep-alive;"
                        + " HTTP/1.0 200 OK|Transfer-Encoding: chunked|Connection: close||",
                "HTTP/1.1 200 OK|Content-Length: 5|Connection: a, close;"
                        + " HTTP/1.1 200 OK|Content-Length: 5|Connection: close||",
                "HTTP/1.1 204 No Content|Content-Length: 5; HTTP/1.1 204 No Content|Connection: close||",
                "HTTP/1.1 304 Not Modified|Transfer-Encoding: chunked; HTTP/1.1 304 Not Modified|Connection: close||",
                "HTTP/1.1 205 Reset; HTTP/1.1 205 Reset|Content-Length: 0||",
                "HTTP/1.1 205 Reset|Content-Length: 5;" + " HTTP/1.1 205 Reset|Content-Length: 0|Connection: close||",
                "HTTP/1.1 103 Hints|Content-Length: 5; HTTP/1.1 103 Hints||"
            })
    void ambiguousHead_isRewritten(String lines, String expected) throws ProtocolException {
        assertThat(rewritten(lines)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.2 200 OK",
                "HTTP/1.1_200 OK",
                "HTTP/1.1 20",
                "HTTP/1.1 000 OK",
                "HTTP/1.1 099 OK",
                "HTTP/1.1 2x0 OK",
                "HTTP/1.1 20x OK",
                "HTTP/1.1 x00 OK",
                "HTTP/1.1 2000 OK",
                "HTTP/1.1 101 Switching Protocols",
                "HTTP/1.1 200 OK|Content-Length: 5|Content-Length: 6",
                "HTTP/1.1 200 OK|Content-Length: 5, 6",
                "HTTP/1.1 200 OK|Content-Length: 5,",
                "HTTP/1.1 200 OK|Content-Length:",
                "HTTP/1.1 200 OK|Content-Length: -1",
                "HTTP/1.1 200 OK|Content-Length: 5:",
                "HTTP/1.1 200 OK|Content-Length : 5",
                "HTTP/1.1 200 OK|Content-Length: 1234567890123456789",
                "HTTP/1.1 200 OK|Content-Length: 1| 2",
                "HTTP/1.1 200 OK|Connection: x|\ty",
                "HTTP/1.1 200 OK|Keep-Alive: x| y",
                "HTTP/1.1 200 OK|Transfer-Encoding\t: chunked",
                "HTTP/1.1 200 OK|Transfer-Encoding: gzip",
                "HTTP/1.1 200 OK|Transfer-Encoding: chunked|Transfer-Encoding: chunked"
            })
    void invalidHead_isRejected(String lines) {
        assertThatThrownBy(() -> head(lines)).isInstanceOf(ProtocolException.class);
    }

    @Test
    void aThousandHeaders_areAccepted() {
        assertThatCode(() -> head("HTTP/1.1 200 OK" + "|A: b".repeat(999))).doesNotThrowAnyException();
        assertThatThrownBy(() -> head("HTTP/1.1 200 OK" + "|A: b".repeat(1_000)))
                .hasMessage("more than 1000 headers");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "HTTP/1.1 200 OK; -1; false",
                "HTTP/1.1 200 OK|Content-Length: 0; 0; false",
                "HTTP/1.1 200 OK|Content-Length: 123456789012345678; 123456789012345678; false",
                "HTTP/1.1 200 OK|Transfer-Encoding: CHUNKED; -1; true",
                "HTTP/1.1 200 OK|Content-Length: 7|Transfer-Encoding: chunked; -1; true",
                "HTTP/1.1 204 OK|Content-Length: 7; 0; false",
                "HTTP/1.1 205 OK|Transfer-Encoding: chunked; 0; false",
                "HTTP/1.1 304 OK|Content-Length: 7; 0; false",
                "HTTP/1.1 199 OK|Content-Length: 7; 0; false"
            })
    void lengthOfTheBody(String lines, long length, boolean chunked) throws ProtocolException {
        ResponseHead head = head(lines);
        assertThat(head.length()).isEqualTo(length);
        assertThat(head.isChunked()).isEqualTo(chunked);
        assertThat(head.isInterim()).isEqualTo(head.status == 199);
    }

    /** A tenth less than the server says. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "timeout=10; 9",
                "TIMEOUT = 10, max=5; 9",
                "max=5, timeout=20; 18",
                "timeout=0; 0",
                "timeout=; -1",
                "timeout=-1; -1",
                "timeout=1234567890; -1",
                "max=5; -1",
                "timeout; -1"
            })
    void keepAlive(String value, long seconds) throws ProtocolException {
        long expected = seconds < 0 ? Long.MAX_VALUE : TimeUnit.SECONDS.toNanos(seconds);
        assertThat(head("HTTP/1.1 200 OK|Keep-Alive: " + value).keepAliveNanos())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "0||! 5",
                "0|A: b||! 11",
                "00;x=y||! 10",
                "a\t |0123456789|0||! 22",
                "F|0123456789abcde|0||y! 25",
                "1|x|2|yz|0||HTTP/1.1! 18",
                "000000000000000||| ! 19"
            })
    void chunks_endWithTheTrailers(String body, int length) throws ProtocolException {
        byte[] bytes = bytes(body);
        ResponseFraming framing = chunked();
        int read = framing.readBody(bytes, 0, bytes.length);
        assertThat(framing.isComplete()).isTrue();
        assertThat(read).isEqualTo(length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"|", ";x|", "x|", "-1|", "1x|", "1 1|", "0000000000000000|", "1|xy|0||", "1|x0||", "1|x|x"})
    void malformedChunks_areRejected(String body) {
        byte[] bytes = bytes(body);
        assertThatThrownBy(() -> chunked().readBody(bytes, 0, bytes.length)).isInstanceOf(ProtocolException.class);
    }

    @Test
    void chunkLine_mayHave4096Bytes() throws ProtocolException {
        byte[] longest = bytes("1;" + "x".repeat(4_094) + "|y|0||");
        ResponseFraming framing = chunked();
        assertThat(framing.readBody(longest, 0, longest.length)).isEqualTo(longest.length);
        byte[] longer = bytes("1;" + "x".repeat(4_095) + "|y|0||");
        assertThatThrownBy(() -> chunked().readBody(longer, 0, longer.length))
                .hasMessage("a chunk line of more than 4096 bytes");
    }

    /** Bytes may arrive one by one. */
    @Test
    void headAndTrailers_mayHave64KiB() throws ProtocolException {
        byte[] head = bytes("HTTP/1.1 200 OK|Transfer-Encoding: chunked||");
        byte[] trailers = bytes("0|A: " + "x".repeat(65_536 - head.length - 7) + "||");
        ResponseFraming framing = framing(head);
        for (byte each : trailers) {
            assertThat(framing.isComplete()).isFalse();
            assertThat(framing.readBody(new byte[] {each}, 0, 1)).isEqualTo(1);
        }
        assertThat(framing.isComplete()).isTrue();
        byte[] longer = bytes("0|A: " + "x".repeat(65_536 - head.length - 6) + "||");
        assertThatThrownBy(() -> framing(head).readBody(longer, 0, longer.length))
                .hasMessage("a head of more than 65536 bytes");
    }

    @Test
    void bodyUntilTheConnectionCloses_isCompleteThen() throws ProtocolException {
        ResponseFraming framing = framing(bytes("HTTP/1.1 200 OK||"));
        assertThat(framing.readBody(new byte[5], 0, 5)).isEqualTo(5);
        assertThat(framing.isComplete()).isFalse();
        framing.closed();
        assertThat(framing.isComplete()).isTrue();
        ResponseFraming fixed = framing(bytes("HTTP/1.1 200 OK|Content-Length: 6||"));
        assertThat(fixed.readable()).isEqualTo(6);
        assertThat(fixed.readBody(new byte[5], 0, 5)).isEqualTo(5);
        assertThat(fixed.readable()).isEqualTo(1);
        fixed.closed();
        assertThat(fixed.isComplete()).isFalse();
        assertThat(fixed.readBody(new byte[9], 0, 9)).isEqualTo(1);
        assertThat(fixed.isComplete()).isTrue();
    }

    private static ResponseFraming chunked() throws ProtocolException {
        return framing(bytes("HTTP/1.1 200 OK|Transfer-Encoding: chunked||"));
    }

    private static ResponseFraming framing(byte[] head) throws ProtocolException {
        ResponseFraming framing = new ResponseFraming(false);
        for (int received = 1; received < head.length; received++) {
            assertThat(framing.endOfHead(head, 0, received)).isEqualTo(-1);
        }
        assertThat(framing.endOfHead(head, 0, head.length)).isEqualTo(head.length);
        assertThat(framing.isInHead()).isTrue();
        framing.readHead(head, 0, head.length);
        assertThat(framing.isInHead()).isFalse();
        return framing;
    }
}
