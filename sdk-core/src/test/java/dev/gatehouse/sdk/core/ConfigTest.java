package dev.gatehouse.sdk.core;

import static dev.gatehouse.sdk.contract.TestCertificates.CA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad settings get a clear error before any I/O. */
class ConfigTest {

    @ParameterizedTest
    @CsvSource({
        "https://h.example.com/,https://h.example.com",
        "h.example.com,https://h.example.com",
        "HTTPS://H.Example.com:443//,https://h.example.com",
        "https://h.example.com:8443/prefix/,https://h.example.com:8443/prefix",
        "http://127.0.0.1:80,http://127.0.0.1",
        "http://localhost:8080,http://localhost:8080",
        "http://[::1]:8080/x,http://[::1]:8080/x",
    })
    void baseUrl_isBroughtIntoOneForm(String given, String kept) {
        assertThat(SdkConfig.of(given).baseUrl()).isEqualTo(kept);
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                bad("plain http", () -> SdkConfig.of("http://h.example.com"), "allowPlainHttp"),
                bad("plain http to a look-alike", () -> SdkConfig.of("http://127.0.0.1.example.com"), "allowPlainHttp"),
                bad("query", () -> SdkConfig.of("https://h.example.com/?tenant=x"), "baseUrl"),
                bad("credentials in the address", () -> SdkConfig.of("https://u:s3cret@h.example.com"), "credentials"),
                bad("other scheme", () -> SdkConfig.of("ftp://h.example.com"), "baseUrl"),
                bad("no address", () -> SdkConfig.of(" "), "baseUrl"),
                bad("deadline of zero", () -> CallOptions.within(Duration.ZERO), "deadline"),
                bad(
                        "negative deadline",
                        () -> config().deadline(Duration.ofSeconds(-1)).build(),
                        "deadline"),
                bad(
                        "connect time-out",
                        () -> config().connectTimeout(Duration.ZERO).build(),
                        "connectTimeout"),
                bad(
                        "attempt time-out",
                        () -> config().attemptTimeout(Duration.ZERO).build(),
                        "attemptTimeout"),
                bad("no bytes", () -> config().maxResponseBytes(0).build(), "maxResponseBytes"),
                bad("no calls", () -> config().maxConcurrentCalls(0).build(), "maxConcurrentCalls"),
                bad("user agent", () -> config().userAgentSuffix("a\nb").build(), "User-Agent"),
                bad("no attempts", () -> RetryPolicy.builder().attempts(0).build(), "attempts"),
                bad(
                        "attempt time-out of a call",
                        () -> CallOptions.builder()
                                .attemptTimeout(Duration.ZERO)
                                .build(),
                        "attemptTimeout"),
                bad(
                        "no attempts in a call",
                        () -> CallOptions.builder().attempts(0).build(),
                        "attempts"),
                bad(
                        "negative delay",
                        () -> RetryPolicy.builder()
                                .baseDelay(Duration.ofMillis(-1))
                                .build(),
                        "baseDelay"),
                bad("negative budget", () -> RetryPolicy.builder().budget(-1).build(), "budget"),
                bad("header of the SDK", () -> header("Authorization", "s3cret"), "Authorization"),
                bad("encoding", () -> header("accept-encoding", "gzip"), "accept-encoding"),
                bad("cookie", () -> header("cookie", "s3cret"), "cookie"),
                bad("control character in a header", () -> header("X-Token", "s3cret\u0007"), "X-Token"),
                bad("header name", () -> header("X Token", "s3cret"), "header name"),
                bad("delete in a header name", () -> header("X\u007f", "s3cret"), "header name"),
                bad("PEM without a certificate", () -> Tls.system().alsoTrusting("hello"), "PEM"),
                bad(
                        "damaged PEM",
                        () -> Tls.system()
                                .trustingOnly("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"),
                        "PEM"),
                bad("PEM file missing", () -> Tls.system().alsoTrusting(Path.of("missing.pem")), "missing.pem"),
                bad(
                        "PKCS#12 missing",
                        () -> Tls.system().clientKey(Path.of("missing.p12"), Secret.of("s3cret")),
                        "missing.p12"),
                bad("pin", () -> Tls.system().pinning("md5/AAAA"), "pin"),
                bad("proxy port", () -> HttpProxy.of("proxy", 0), "port"),
                bad("proxy host", () -> HttpProxy.of(" ", 3128), "host"),
                bad(
                        "proxy user alone",
                        () -> HttpProxy.builder().host("p").port(1).user("u").build(),
                        "password"),
                bad("empty secret", () -> Secret.of(""), "secret"));
    }

    private static Arguments bad(String name, ThrowingCallable call, String says) {
        return Arguments.of(name, call, says);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void badInput_isRefusedClearlyAndWithoutTheSecret(String name, ThrowingCallable call, String says) {
        assertThatThrownBy(call)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(says)
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void pkcs12_thatIsNone_isRefused(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("key.p12"), "no key store");
        assertThatThrownBy(() -> Tls.system().clientKey(file, Secret.of("s3cret")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("key.p12");
    }

    @Test
    void plainHttp_isPossibleOnRequest() {
        assertThat(SdkConfig.builder("http://h.example.com")
                        .allowPlainHttp(true)
                        .build()
                        .baseUrl())
                .isEqualTo("http://h.example.com");
    }

    @Test
    void smallestAndLargestFigures_arePermitted() {
        SdkConfig config = config().maxResponseBytes(1).maxConcurrentCalls(1).build();
        assertThat(config.maxResponseBytes()).isEqualTo(1);
        assertThat(config.maxConcurrentCalls()).isEqualTo(1);
        assertThat(RetryPolicy.builder().attempts(1).budget(0).build().budget()).isZero();
        assertThat(CallOptions.builder().attempts(1).build().attempts()).hasValue(1);
        assertThat(HttpProxy.of("p", 1).port()).isEqualTo(1);
        assertThat(HttpProxy.of("p", 65_535).port()).isEqualTo(65_535);
        assertThat(header("X-Token", " ~\t").headers()).containsEntry("X-Token", " ~\t");
    }

    @Test
    void within_isADeadlineAndNothingElse() {
        assertThat(CallOptions.within(Duration.ofSeconds(3)))
                .isEqualTo(CallOptions.builder().deadline(Duration.ofSeconds(3)).build())
                .isNotEqualTo(CallOptions.defaults());
    }

    @Test
    void trustingOnly_isNotTheSystemsTrust() {
        assertThat(Tls.system().isSystemTrusted()).isTrue();
        assertThat(Tls.system().trustingOnly(CA.certificatePem()).isSystemTrusted())
                .isFalse();
    }

    @Test
    void secrets_areEqualByWhatTheyHold() {
        Secret secret = Secret.of("s3cret");
        assertThat(secret).isNotEqualTo(Secret.of("s3creT")).isNotEqualTo("s3cret");
        assertThat(Map.of(secret, 1, Secret.of("other"), 2)).containsEntry(Secret.of("s3cret"), 1);
        assertThat(secret).doesNotHaveSameHashCodeAs(Secret.of("other"));
    }

    @Test
    void systemTime_isTheSystems() {
        TimeSource time = TimeSource.system();
        assertThat(time.now()).isBetween(Instant.now().minusSeconds(60), Instant.now());
        long before = System.nanoTime();
        assertThat(time.nanoTime()).isBetween(before, System.nanoTime());
    }

    @Test
    void waitOfTheSystemsTime_endsAtOnceForAThreadThatWasInterrupted() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> TimeSource.system().sleep(Duration.ofHours(1)))
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    void secret_isNeverPrinted() {
        Secret secret = Secret.of("s3cret".toCharArray());
        assertThat(secret).hasToString("***").isEqualTo(Secret.of("s3cret")).hasSameHashCodeAs(Secret.of("s3cret"));
        assertThat(secret.reveal()).isEqualTo("s3cret");
        assertThat(CallOptions.builder().putHeader("X-Token", "s3cret").build().toString())
                .doesNotContain("s3cret");
        HttpProxy proxy =
                HttpProxy.builder().host("p").port(1).user("u").password(secret).build();
        assertThat(config().proxy(proxy).build().toString()).doesNotContain("s3cret");
        assertThat(Item.builder().id("1").password(secret).build().toString()).doesNotContain("s3cret");
    }

    private static SdkConfig.Builder config() {
        return SdkConfig.builder("https://h.example.com");
    }

    private static CallOptions header(String name, String value) {
        return CallOptions.builder().putHeader(name, value).build();
    }
}
