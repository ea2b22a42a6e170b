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

/** Settings are validated before any I/O. */
class ConfigTest {

    @ParameterizedTest
    @CsvSource({
        "https://h.example.com/,https://h.example.com",
        "h.example.com,https://h.example.com",
        "h.example.com:8443/a,https://h.example.com:8443/a",
        "[::1]:8443,https://[::1]:8443",
        "HTTPS://H.Example.com:443//,https://h.example.com",
        "https://h.example.com:8443/prefix/,https://h.example.com:8443/prefix",
        "http://127.0.0.1:80,http://127.0.0.1",
        "http://localhost:8080,http://localhost:8080",
        "http://[::1]:8080/x,http://[::1]:8080/x",
    })
    void baseUrl_isNormalized(String specified, String normalized) {
        assertThat(SdkConfig.of(specified).baseUrl()).isEqualTo(normalized);
    }

    static Stream<Arguments> invalidSettings() {
        return Stream.of(
                invalid("plain http", () -> SdkConfig.of("http://h.example.com"), "allowPlainHttp"),
                invalid(
                        "plain http to a host that looks like the loopback address",
                        () -> SdkConfig.of("http://127.0.0.1.example.com"),
                        "allowPlainHttp"),
                invalid("query", () -> SdkConfig.of("https://h.example.com/?tenant=x"), "baseUrl"),
                invalid("credentials in the URL", () -> SdkConfig.of("https://u:s3cret@h.example.com"), "credentials"),
                invalid("other scheme", () -> SdkConfig.of("ftp://h.example.com"), "baseUrl"),
                invalid("one slash", () -> SdkConfig.of("https:/h.example.com"), "baseUrl"),
                invalid("one slash in capitals", () -> SdkConfig.of("HTTP:/h.example.com/a"), "baseUrl"),
                invalid("one slash and two later", () -> SdkConfig.of("https:/h.example.com/a://b"), "baseUrl"),
                invalid("backslashes", () -> SdkConfig.of("https:\\\\h.example.com"), "baseUrl"),
                invalid("scheme alone", () -> SdkConfig.of("https:"), "baseUrl"),
                invalid("other scheme with one slash", () -> SdkConfig.of("ftp:/h.example.com"), "baseUrl"),
                invalid("blank URL", () -> SdkConfig.of(" "), "baseUrl"),
                invalid("deadline of zero", () -> CallOptions.within(Duration.ZERO), "deadline"),
                invalid(
                        "negative deadline",
                        () -> config().deadline(Duration.ofSeconds(-1)).build(),
                        "deadline"),
                invalid(
                        "connect timeout",
                        () -> config().connectTimeout(Duration.ZERO).build(),
                        "connectTimeout"),
                invalid(
                        "attempt timeout",
                        () -> config().attemptTimeout(Duration.ZERO).build(),
                        "attemptTimeout"),
                invalid("no bytes", () -> config().maxResponseBytes(0).build(), "maxResponseBytes"),
                invalid("no calls", () -> config().maxConcurrentCalls(0).build(), "maxConcurrentCalls"),
                invalid("user agent", () -> config().userAgentSuffix("a\nb").build(), "User-Agent"),
                invalid("no attempts", () -> RetryPolicy.builder().attempts(0).build(), "attempts"),
                invalid(
                        "attempt timeout of a call",
                        () -> CallOptions.builder()
                                .attemptTimeout(Duration.ZERO)
                                .build(),
                        "attemptTimeout"),
                invalid(
                        "no attempts in a call",
                        () -> CallOptions.builder().attempts(0).build(),
                        "attempts"),
                invalid(
                        "negative delay",
                        () -> RetryPolicy.builder()
                                .baseDelay(Duration.ofMillis(-1))
                                .build(),
                        "baseDelay"),
                invalid(
                        "negative budget",
                        () -> RetryPolicy.builder().budget(-1).build(),
                        "budget"),
                invalid("reserved header", () -> header("Authorization", "s3cret"), "Authorization"),
                invalid("encoding", () -> header("accept-encoding", "gzip"), "accept-encoding"),
                invalid("cookie", () -> header("cookie", "s3cret"), "cookie"),
                invalid("control character in a header", () -> header("X-Token", "s3cret\u0007"), "X-Token"),
                invalid("header name", () -> header("X Token", "s3cret"), "header name"),
                invalid("delete in a header name", () -> header("X\u007f", "s3cret"), "header name"),
                invalid("PEM without a certificate", () -> Tls.system().alsoTrusting("hello"), "PEM"),
                invalid(
                        "invalid certificate",
                        () -> Tls.system()
                                .trustingOnly("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"),
                        "PEM"),
                invalid("PEM file missing", () -> Tls.system().alsoTrusting(Path.of("missing.pem")), "missing.pem"),
                invalid(
                        "PKCS#12 missing",
                        () -> Tls.system().clientKey(Path.of("missing.p12"), Secret.of("s3cret")),
                        "missing.p12"),
                invalid("pin", () -> Tls.system().pinning("md5/AAAA"), "pin"),
                invalid("proxy port", () -> ProxyConfig.of("proxy", 0), "port"),
                invalid("proxy host", () -> ProxyConfig.of(" ", 3128), "host"),
                invalid(
                        "proxy user without a password",
                        () -> ProxyConfig.builder().host("p").port(1).user("u").build(),
                        "password"),
                invalid(
                        "blank host without a proxy",
                        () -> proxy().addNonProxyHosts("a", " ").build(),
                        "nonProxyHosts"),
                invalid("user of a SOCKS proxy", () -> socks("u".repeat(256), "s3cret"), "255 bytes"),
                invalid("password of a SOCKS proxy", () -> socks("u", "s3cret".repeat(43)), "255 bytes"),
                invalid("characters of two bytes", () -> socks("\u00fc".repeat(128), "s3cret"), "255 bytes"),
                invalid("empty secret", () -> Secret.of(""), "secret"));
    }

    private static Arguments invalid(String name, ThrowingCallable call, String expected) {
        return Arguments.of(name, call, expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("invalidSettings")
    void invalidSetting_isNamedInTheMessage_withoutSecrets(String name, ThrowingCallable call, String expected) {
        assertThatThrownBy(call)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(expected)
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void fileThatIsNotPkcs12_isRejected(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("key.p12"), "no key store");
        assertThatThrownBy(() -> Tls.system().clientKey(file, Secret.of("s3cret")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("key.p12");
    }

    @Test
    void plainHttp_isAcceptedWithAllowPlainHttp() {
        assertThat(SdkConfig.builder("http://h.example.com")
                        .allowPlainHttp(true)
                        .build()
                        .baseUrl())
                .isEqualTo("http://h.example.com");
    }

    @Test
    void minimumAndMaximumValues_areAccepted() {
        SdkConfig config = config().maxResponseBytes(1).maxConcurrentCalls(1).build();
        assertThat(config.maxResponseBytes()).isEqualTo(1);
        assertThat(config.maxConcurrentCalls()).isEqualTo(1);
        assertThat(RetryPolicy.builder().attempts(1).budget(0).build().budget()).isZero();
        assertThat(CallOptions.builder().attempts(1).build().attempts()).hasValue(1);
        assertThat(ProxyConfig.of("p", 1).port()).isEqualTo(1);
        assertThat(ProxyConfig.of("p", 65_535).port()).isEqualTo(65_535);
        assertThat(socks("u".repeat(255), "p".repeat(255)).user()).contains("u".repeat(255));
        assertThat(proxy().user("u".repeat(256))
                        .password(Secret.of("p".repeat(256)))
                        .build()
                        .user())
                .as("HTTP proxies have no limit")
                .isPresent();
        assertThat(header("X-Token", " ~\t").headers()).containsEntry("X-Token", " ~\t");
    }

    @Test
    void within_setsOnlyTheDeadline() {
        assertThat(CallOptions.within(Duration.ofSeconds(3)))
                .isEqualTo(CallOptions.builder().deadline(Duration.ofSeconds(3)).build())
                .isNotEqualTo(CallOptions.defaults());
    }

    @Test
    void trustingOnly_replacesTheTrustStoreOfTheJavaRuntime() {
        assertThat(Tls.system().isSystemTrusted()).isTrue();
        assertThat(Tls.system().trustingOnly(CA.certificatePem()).isSystemTrusted())
                .isFalse();
    }

    @Test
    void secrets_areEqualIfTheirValuesAre() {
        Secret secret = Secret.of("s3cret");
        assertThat(secret).isNotEqualTo(Secret.of("s3creT")).isNotEqualTo("s3cret");
        assertThat(Map.of(secret, 1, Secret.of("other"), 2)).containsEntry(Secret.of("s3cret"), 1);
        assertThat(secret).doesNotHaveSameHashCodeAs(Secret.of("other"));
    }

    @Test
    void systemTime_usesTheSystemsClocks() {
        TimeSource time = TimeSource.system();
        assertThat(time.now()).isBetween(Instant.now().minusSeconds(60), Instant.now());
        long before = System.nanoTime();
        assertThat(time.nanoTime()).isBetween(before, System.nanoTime());
    }

    @Test
    void sleepOfSystemTime_throwsIfTheThreadWasInterrupted() {
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
        ProxyConfig proxy = ProxyConfig.builder()
                .host("p")
                .port(1)
                .user("u")
                .password(secret)
                .build();
        assertThat(config().proxy(proxy).build().toString()).doesNotContain("s3cret");
        assertThat(Item.builder().id("1").password(secret).build().toString()).doesNotContain("s3cret");
    }

    private static SdkConfig.Builder config() {
        return SdkConfig.builder("https://h.example.com");
    }

    private static ProxyConfig.Builder proxy() {
        return ProxyConfig.builder().host("p").port(1);
    }

    private static ProxyConfig socks(String user, String password) {
        return proxy().type(ProxyConfig.Type.SOCKS)
                .user(user)
                .password(Secret.of(password))
                .build();
    }

    private static CallOptions header(String name, String value) {
        return CallOptions.builder().putHeader(name, value).build();
    }
}
