package dev.gatehouse.sdk.core;

import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ApiError;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import dev.gatehouse.sdk.core.spi.Operation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A fictitious vendor. Its errors have the form {@code {"code": "...", "message": "..."}}. */
public final class TestVendor {

    public static final Operation GET = Operation.get("test.items.get", "/items/{id}");
    public static final Operation LIST = Operation.get("test.items.list", "/items");
    public static final Operation POST = Operation.post("test.items.create", "/items");
    public static final Operation PUT = Operation.put("test.items.replace", "/items/{id}");
    public static final Operation DELETE = Operation.delete("test.items.delete", "/items/{id}");

    public static ApiCaller caller(SdkConfig config) {
        return ApiCaller.open(config, JsonCodec.camelCase(), TestVendor::map);
    }

    public static @Nullable ApiError map(Operation operation, ApiResponse response) {
        if (response.isSuccessful()) {
            return null;
        }
        ApiError.Builder error = ApiError.builder(ErrorKind.ofStatus(response.status()));
        response.as(Map.class).ifPresent(body -> {
            if (body.get("code") instanceof String code) {
                error.code(code);
            }
            if (body.get("message") instanceof String message) {
                error.message(message);
            }
            error.retryable(!"NEVER".equals(body.get("code")));
        });
        return error.build();
    }

    private TestVendor() {}
}
