package dev.gatehouse.sdk.core;

import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.check.HeaderRules;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.core.observe.CallListener;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.immutables.value.Value;

/**
 * Configuration of a client: base URL, timeouts, retries, TLS and proxy. Immutable. The clients of
 * all vendors use this type.
 *
 * <p>The SDK reads no system properties. Only a client's {@code fromEnvironment} method reads
 * environment variables.
 */
@SdkStyle
@Value.Immutable
public interface SdkConfig extends WithSdkConfig {

    /**
     * Returns the base URL of the server, including a path prefix if there is one. Required. If the
     * scheme is missing, {@code https://} is added. Trailing slashes are removed.
     */
    String baseUrl();

    /**
     * Returns whether plain http is permitted for hosts other than the loopback address.
     * Default: false.
     */
    @Value.Default
    default boolean allowPlainHttp() {
        return false;
    }

    /**
     * Returns the timeout for opening a connection, and for each read during the TLS handshake.
     * Default: 10 s.
     */
    @Value.Default
    default Duration connectTimeout() {
        return Duration.ofSeconds(10);
    }

    /**
     * Returns the timeout of one attempt, from its start to the last byte of the response. In a
     * download to a {@link BodyTarget} it limits the wait for the response and for each following
     * part of it. Default: 60 s.
     */
    @Value.Default
    default Duration attemptTimeout() {
        return Duration.ofSeconds(60);
    }

    /**
     * Returns the time limit of a whole call, including the login, all attempts and the waits
     * between them. Default: 2 min.
     */
    @Value.Default
    default Duration deadline() {
        return Duration.ofMinutes(2);
    }

    /** Returns how failed attempts are retried. Default: {@link RetryPolicy#defaults()}. */
    @Value.Default
    default RetryPolicy retry() {
        return RetryPolicy.defaults();
    }

    /**
     * Returns the TLS settings: trust store, certificate pinning and mutual TLS (mTLS).
     * Default: the trust store of the Java runtime.
     */
    @Value.Default
    default Tls tls() {
        return Tls.system();
    }

    /** Returns the HTTP or SOCKS proxy. Default: none. */
    Optional<ProxyConfig> proxy();

    /**
     * Returns a text that is appended to the {@code User-Agent} header, for example the name of the
     * application. Default: none.
     */
    Optional<String> userAgentSuffix();

    /**
     * Returns the maximum size of a response body, in bytes after decompression. It does not apply
     * to downloads to a {@link BodyTarget}. Default: 32 MiB.
     * Status line, headers and trailers of a response are limited to 64 KiB, names of JSON fields to
     * 1,024 bytes if Jackson is 2.16 or later.
     */
    @Value.Default
    default int maxResponseBytes() {
        return 32 * 1024 * 1024;
    }

    /**
     * Returns the maximum number of concurrent requests of a client, and of its connections. Further
     * calls wait until their deadline. Default: 64.
     */
    @Value.Default
    default int maxConcurrentCalls() {
        return 64;
    }

    /** Returns the listeners that are notified of attempts and calls. Default: none. */
    List<CallListener> listeners();

    /**
     * Returns an OkHttp client whose settings the SDK copies. Default: none. The SDK uses its proxy,
     * socket factory, TLS, DNS, interceptors and event listeners.
     *
     * <p>The SDK does not use its connection pool, timeouts, redirects, retries, cookies and
     * authentication. {@link #tls()} and {@link #proxy()} take precedence if they are set. If an
     * interceptor sends a request twice, the call fails, unless the operation is safe (read-only).
     *
     * <p>If the client has a socket factory other than the default one, responses over plain http are
     * not checked for malformed framing, and only their bodies are limited.
     */
    Optional<OkHttpClient> httpClient();

    /** Returns the clock for timeouts and waits. Default: the system clock. Tests can replace it. */
    @Value.Default
    default TimeSource time() {
        return TimeSource.system();
    }

    /**
     * Validates the settings and normalizes {@link #baseUrl()}.
     *
     * @throws IllegalArgumentException if a setting is invalid; the message contains its name
     */
    @Value.Check
    default SdkConfig checked() {
        Arguments.positive("connectTimeout", connectTimeout());
        Arguments.positive("attemptTimeout", attemptTimeout());
        Arguments.positive("deadline", deadline());
        Arguments.atLeast("maxResponseBytes", 1, maxResponseBytes());
        Arguments.atLeast("maxConcurrentCalls", 1, maxConcurrentCalls());
        userAgentSuffix().ifPresent(suffix -> HeaderRules.requireSendable("User-Agent", suffix));
        String normal = BaseUrls.normalize(baseUrl(), allowPlainHttp());
        return normal.equals(baseUrl()) ? this : withBaseUrl(normal);
    }

    /**
     * Returns a configuration with default settings.
     *
     * @param baseUrl the base URL of the server, see {@link #baseUrl()}
     * @throws IllegalArgumentException if {@code baseUrl} is invalid
     */
    static SdkConfig of(String baseUrl) {
        return builder(baseUrl).build();
    }

    /**
     * Returns a builder with default settings. Its {@code build()} method validates the settings and
     * throws {@link IllegalArgumentException} if one is invalid.
     *
     * @param baseUrl the base URL of the server, see {@link #baseUrl()}
     */
    static Builder builder(String baseUrl) {
        return new Builder().baseUrl(baseUrl);
    }

    /** Builder for {@link SdkConfig}. */
    final class Builder extends ImmutableSdkConfig.Builder {
        Builder() {}
    }
}
