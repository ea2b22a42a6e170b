package dev.gatehouse.sdk.core.internal;

import dev.gatehouse.sdk.core.client.ApiCaller;
import java.lang.reflect.Field;

/** Reads the connections of a caller, which has no API for them. */
public final class PoolProbe {

    private final Transport transport;

    private PoolProbe(Transport transport) {
        this.transport = transport;
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

    public void takePermit() {
        transport.permits.acquireUninterruptibly();
    }

    public void releasePermit() {
        transport.releasePermit();
    }

    /** Returns the number of calls that wait for a permit. */
    public int waitingCalls() {
        return transport.permits.getQueueLength();
    }

    public int connections() {
        return transport.http.connectionPool().connectionCount();
    }

    public int idleConnections() {
        return transport.http.connectionPool().idleConnectionCount();
    }
}
