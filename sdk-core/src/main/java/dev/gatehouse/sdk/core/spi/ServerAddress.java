package dev.gatehouse.sdk.core.spi;

import dev.gatehouse.sdk.core.SdkConfig;

/**
 * The parts of the configuration that are in every request.
 *
 * @param origin scheme, host and port
 * @param prefix path prefix of the base URL, or empty
 * @param userAgent value of {@code User-Agent}
 */
public record ServerAddress(String origin, String prefix, String userAgent) {

    public static ServerAddress of(SdkConfig config) {
        String url = config.baseUrl();
        int path = url.indexOf('/', url.indexOf("://") + 3);
        return new ServerAddress(
                path < 0 ? url : url.substring(0, path), path < 0 ? "" : url.substring(path), UserAgent.of(config));
    }
}
