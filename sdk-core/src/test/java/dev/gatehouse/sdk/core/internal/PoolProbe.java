package dev.gatehouse.sdk.core.internal;

import dev.gatehouse.sdk.core.spi.ApiCaller;
import java.lang.reflect.Field;
import java.util.List;
import okhttp3.OkHttpClient;

/** Looks at the connections of a caller, which show them to nobody. */
public final class PoolProbe {

    private final List<OkHttpClient> clients;

    private PoolProbe(List<OkHttpClient> clients) {
        this.clients = clients;
    }

    public static PoolProbe of(ApiCaller caller) {
        try {
            Field field = ApiCaller.class.getDeclaredField("engine");
            field.setAccessible(true);
            Transport transport = ((Engine) field.get(caller)).transport;
            return new PoolProbe(List.of(transport.repeatable, transport.unsafe));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    public int runningCalls() {
        return clients.get(0).dispatcher().runningCallsCount();
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
