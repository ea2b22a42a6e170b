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
 * Configuration of a client: server address, timeouts, retries, TLS and proxy. Immutable, and the
 * same for all vendors.
 *
 * <p>The SDK reads no system properties. Only a client's {@code fromEnvironment} method reads
 * environment variables.
 */
@SdkStyle
@Value.Immutable
public interface SdkConfig extends WithSdkConfig {

    /**
     * Returns the URL of the server, including a path prefix if there is one. If the scheme is
     * missing, {@code https://} is added. Trailing slashes are removed.
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
     * Returns the timeout of one attempt, from its start to the last byte of the response.
     * Default: 60 s.
     */
    @Value.Default
    default Duration attemptTimeout() {
        return Duration.ofSeconds(60);
    }

    /**
     * Returns the time limit of a whole call, including login, waits and all attempts.
     * Default: 2 min.
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
     * Returns a text that is appended to the {@code User-Agent} header, for instance the name of
     * the application.
     */
    Optional<String> userAgentSuffix();

    /**
     * Returns the maximum size of a response body, in bytes after decompression. Default: 32 MiB.
     */
    @Value.Default
    default int maxResponseBytes() {
        return 32 * 1024 * 1024;
    }

    /**
     * Returns the maximum number of concurrent requests. Further calls wait within their deadline.
     * Default: 64.
     */
    @Value.Default
    default int maxConcurrentCalls() {
        return 64;
    }

    /** Returns the listeners that are notified of attempts and calls. */
    List<CallListener> listeners();

    /**
     * Returns the OkHttp client to derive from. The SDK uses its proxy, socket factory, TLS, DNS
     * and interceptors.
     *
     * <p>The SDK replaces its connection pool, timeouts, redirects, retries, cookies and
     * authentication. {@link #tls()} and {@link #proxy()} take precedence if they are set. If an
     * interceptor sends a request twice, the call fails, unless the operation is read-only.
     */
    Optional<OkHttpClient> httpClient();

    /** Returns the clock. Default: the system's clock; tests can supply their own. */
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
     * @throws IllegalArgumentException if {@code baseUrl} is invalid
     */
    static SdkConfig of(String baseUrl) {
        return builder(baseUrl).build();
    }

    /** Returns a builder with default settings. */
    static Builder builder(String baseUrl) {
        return new Builder().baseUrl(baseUrl);
    }

    /** Builder of {@link SdkConfig}. */
    final class Builder extends ImmutableSdkConfig.Builder {
        Builder() {}
    }
}
