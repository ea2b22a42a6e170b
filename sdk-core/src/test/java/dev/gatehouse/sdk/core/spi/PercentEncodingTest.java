package dev.gatehouse.sdk.core.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All that OkHttp would encode is encoded before, or a signature would not match the request. */
class PercentEncodingTest {

    @ParameterizedTest
    @CsvSource({"ü,%C3%BC", "€,%E2%82%AC", "😀,%F0%9F%98%80", "{},%7B%7D", "/,%2F", "[`],%5B%60%5D", "@,%40", "' ',%20"
    })
    void reservedCharacters_areAllEncoded(String value, String encoded) {
        assertThat(PercentEncoding.query("q", value)).isEqualTo(encoded.replace("%2F", "/"));
        assertThat(PercentEncoding.segment("id", "x" + value)).isEqualTo("x" + encoded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"azAZ09", "-._~", "a", "Z"})
    void unreservedCharacters_areNotEncoded(String value) {
        assertThat(PercentEncoding.segment("id", value)).isEqualTo(value);
        assertThat(PercentEncoding.query("q", value)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(ints = {0xD800, 0xDBFF, 0xDC00, 0xDFFF})
    void unpairedSurrogate_isRejected(int half) {
        assertThatThrownBy(() -> PercentEncoding.requireText("name", Character.toString(half)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name")
                .hasMessageContaining("surrogate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀\uD83D", "😀\uDE00", "\uD83D😀", "\uDE00😀"})
    void unpairedSurrogate_isRejected_nextToAPair(String value) {
        assertThatThrownBy(() -> PercentEncoding.requireText("name", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("surrogate");
    }

    @Test
    @Timeout(20)
    void longTextOfPairs_isCheckedInLinearTime() {
        assertThatCode(() -> PercentEncoding.requireText("name", "😀".repeat(500_000)))
                .doesNotThrowAnyException();
    }

    @Test
    void controlCharacter_afterAPair_isReportedWithItsIndex() {
        assertThatThrownBy(() -> PercentEncoding.requireText("q", "😀a\u0085"))
                .hasMessage("q has a control character at index 3");
    }

    @Test
    void controlCharacter_isReportedWithItsIndex() {
        assertThatThrownBy(() -> PercentEncoding.query("q", "ab\u0000"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("q has a control character at index 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "/", "%41", "%", "?", "."})
    void longTarget_isAcceptedOrRejected_onASmallStack(String part) throws Exception {
        String target = "/" + part.repeat(100_000);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread small = new Thread(
                null,
                () -> {
                    try {
                        assertThat(PercentEncoding.requireEncoded(target)).isEqualTo(target);
                    } catch (Throwable e) {
                        thrown.set(e);
                    }
                },
                "small stack",
                256 * 1024);
        small.start();
        small.join(20_000);
        assertThat(small.isAlive()).isFalse();
        if (part.equals("%")) {
            assertThat(thrown.get()).isInstanceOf(IllegalArgumentException.class);
        } else {
            assertThat(thrown.get()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "/%", "/%4", "/%4g", "/%g4", "/ü", "/a b", "/'", "/[", "/{id}", "/a#b", "/\\"})
    void targetThatWouldNotBeSentAsItIs_isRejected(String target) {
        assertThatThrownBy(() -> PercentEncoding.requireEncoded(target))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the path must begin with '/' and be percent-encoded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.", "/..", "/a/./b", "/a/../b", "/%2e", "/%2E%2e/x", "/a/.?q=1"})
    void dotSegment_isRejected(String target) {
        assertThatThrownBy(() -> PercentEncoding.requireEncoded(target))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the path must not have '.' or '..' as a segment");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/a-Z_0.9~",
                "/azAZ09",
                "/%c3%BC",
                "/a?b=../c&d=%2e",
                "/a!$&()*+,;=:@b",
                "/...",
                "/a//b",
                "/a??b"
            })
    void encodedTarget_isReturned(String target) {
        assertThat(PercentEncoding.requireEncoded(target)).isEqualTo(target);
    }
}
