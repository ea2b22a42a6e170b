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
 * How to reach a vendor's server. One immutable value for all vendors; nothing is read from system properties, and from
 * the environment only by a client's {@code fromEnvironment}.
 */
@SdkStyle
@Value.Immutable
public interface SdkConfig extends WithSdkConfig {

    /** Address of the server, a path prefix included. Without a scheme it is https; slashes at the end are dropped. */
    String baseUrl();

    /** Permits plain http to a host that is not the machine itself; false by default. */
    @Value.Default
    default boolean allowPlainHttp() {
        return false;
    }

    /** Limit for opening a connection, and for each silence during its TLS handshake; 10 s by default. */
    @Value.Default
    default Duration connectTimeout() {
        return Duration.ofSeconds(10);
    }

    /** Limit of one attempt from start to the last byte of the answer; 60 s by default. */
    @Value.Default
    default Duration attemptTimeout() {
        return Duration.ofSeconds(60);
    }

    /** Limit of a whole call: login, waits and all attempts; 2 min by default. */
    @Value.Default
    default Duration deadline() {
        return Duration.ofMinutes(2);
    }

    /** How failed attempts are repeated. */
    @Value.Default
    default RetryPolicy retry() {
        return RetryPolicy.defaults();
    }

    /** Whom to trust, and who we are, on TLS connections; the system's trust by default. */
    @Value.Default
    default Tls tls() {
        return Tls.system();
    }

    /** Proxy to go through; none by default. */
    Optional<HttpProxy> proxy();

    /** Text added to the {@code User-Agent}, for instance the name of the calling application. */
    Optional<String> userAgentSuffix();

    /** Largest answer that is accepted, after decompression; 32 MiB by default. */
    @Value.Default
    default int maxResponseBytes() {
        return 32 * 1024 * 1024;
    }

    /** Most requests on the wire at a time; further ones wait within their deadline. 64 by default. */
    @Value.Default
    default int maxConcurrentCalls() {
        return 64;
    }

    /** Who is told about attempts and calls. */
    List<CallListener> listeners();

    /**
     * An OkHttp client to derive from: its proxy, sockets, TLS, name look-up and interceptors are used. Connections,
     * time-outs, redirects, retries, cookies and authentication are the SDK's own, and {@link #tls()} and
     * {@link #proxy()} win where they are set. An interceptor that sends a change a second time fails the call.
     */
    Optional<OkHttpClient> httpClient();

    /** Where time comes from; the system by default, a test may own it. */
    @Value.Default
    default TimeSource time() {
        return TimeSource.system();
    }

    /**
     * Brings the address into one form and refuses what can't work.
     *
     * @throws IllegalArgumentException naming the setting
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
     * Returns a configuration with all defaults.
     *
     * @throws IllegalArgumentException when the address is unusable
     */
    static SdkConfig of(String baseUrl) {
        return builder(baseUrl).build();
    }

    /** Starts from the defaults. */
    static Builder builder(String baseUrl) {
        return new Builder().baseUrl(baseUrl);
    }

    /** Builds a configuration. */
    final class Builder extends ImmutableSdkConfig.Builder {
        Builder() {}
    }
}
