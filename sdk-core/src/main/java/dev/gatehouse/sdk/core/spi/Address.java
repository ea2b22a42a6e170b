package dev.gatehouse.sdk.core.spi;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.internal.UserAgent;

/**
 * What every request of a client begins with.
 *
 * @param origin scheme, host and port
 * @param prefix path below which the vendor's paths are, or empty
 * @param userAgent who is asking
 */
record Address(String origin, String prefix, String userAgent) {

    static Address of(SdkConfig config) {
        String url = config.baseUrl();
        int path = url.indexOf('/', url.indexOf("://") + 3);
        return new Address(
                path < 0 ? url : url.substring(0, path), path < 0 ? "" : url.substring(path), UserAgent.of(config));
    }
}
