package dev.gatehouse.sdk.core.spi;

import dev.gatehouse.sdk.core.SdkConfig;
import java.util.Map;

/** Completes a request like a caller, for tests without a server. */
public final class RequestProbe {

    private RequestProbe() {}

    public static ApiRequest finished(ApiRequest.Builder request) {
        return request.finish(
                ServerAddress.of(SdkConfig.of("https://host.example.com/base")), Map.of(), JsonCodec.camelCase());
    }
}
