package dev.gatehouse.sdk.core.spi;

import dev.gatehouse.sdk.core.SdkConfig;
import java.util.Map;

/** Finishes a request as a caller would, for tests that need no server. */
public final class RequestProbe {

    private RequestProbe() {}

    public static ApiRequest finished(ApiRequest.Builder request) {
        return request.finish(
                ServerAddress.of(SdkConfig.of("https://host.example.com/base")), Map.of(), JsonCodec.camelCase());
    }
}
