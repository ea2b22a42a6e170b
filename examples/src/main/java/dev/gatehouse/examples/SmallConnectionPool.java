package dev.gatehouse.examples;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Keeps connections that were closed for their next use. Applications use the pool of their framework instead. */
final class SmallConnectionPool implements JdbcTokenPairStore.Connections {

    private final String jdbcUrl;
    private final BlockingQueue<Connection> idle = new LinkedBlockingQueue<>();

    SmallConnectionPool(String jdbcUrl) {
        this.jdbcUrl = jdbcUrl;
    }

    @Override
    public Connection open() throws SQLException {
        Connection kept = idle.poll();
        Connection connection = kept == null ? DriverManager.getConnection(jdbcUrl) : kept;
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        idle.add(connection);
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
