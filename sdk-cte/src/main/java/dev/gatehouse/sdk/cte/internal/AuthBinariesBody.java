package dev.gatehouse.sdk.cte.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gatehouse.sdk.core.spi.JsonCodec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The body that sets the privileged programs of a client or client group: a string that contains a JSON array. */
public final class AuthBinariesBody {

    private AuthBinariesBody() {}

    /** Returns the body for a list of programs. */
    public static Map<String, Object> of(JsonCodec codec, List<?> binaries, boolean resign) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("auth_binaries", new String(codec.encode(binaries), UTF_8));
        body.put("re_sign", resign);
        return body;
    }
}
