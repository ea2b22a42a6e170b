package dev.gatehouse.sdk.core.spi;

import dev.gatehouse.sdk.core.SdkConfig;

/**
 * What every request of a client begins with.
 *
 * @param origin scheme, host and port
 * @param prefix path below which the vendor's paths are, or empty
 * @param userAgent who is asking
 */
public record ServerAddress(String origin, String prefix, String userAgent) {

    public static ServerAddress of(SdkConfig config) {
        String url = config.baseUrl();
        int path = url.indexOf('/', url.indexOf("://") + 3);
        return new ServerAddress(
                path < 0 ? url : url.substring(0, path), path < 0 ? "" : url.substring(path), UserAgent.of(config));
    }
}
