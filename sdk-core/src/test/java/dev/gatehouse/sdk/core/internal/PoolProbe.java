package dev.gatehouse.sdk.core.internal;

import dev.gatehouse.sdk.core.client.ApiCaller;
import java.lang.reflect.Field;
import java.util.List;
import okhttp3.OkHttpClient;

/** Reads the connections of a caller, which has no API for them. */
public final class PoolProbe {

    private final Transport transport;
    private final List<OkHttpClient> clients;

    private PoolProbe(Transport transport) {
        this.transport = transport;
        this.clients = List.of(transport.retryable, transport.nonIdempotent);
    }

    public static PoolProbe of(ApiCaller caller) {
        try {
            Field field = ApiCaller.class.getDeclaredField("engine");
            field.setAccessible(true);
            return new PoolProbe(((Engine) field.get(caller)).transport);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    public int runningCalls() {
        return transport.running.size();
    }

    public int connections() {
        return clients.stream()
                .mapToInt(client -> client.connectionPool().connectionCount())
                .sum();
    }

    public int idleConnections() {
        return clients.stream()
                .mapToInt(client -> client.connectionPool().idleConnectionCount())
                .sum();
    }
}
