package dev.gatehouse.sdk.sps.connections;

import com.fasterxml.jackson.databind.util.StdConverter;
import org.jspecify.annotations.Nullable;

/** Jackson converter for server addresses. Jackson ignores factory methods in interfaces. */
final class ServerAddressReader extends StdConverter<@Nullable Object, ServerAddress> {

    @Override
    public ServerAddress convert(@Nullable Object json) {
        return ServerAddress.fromJson(json);
    }
}
