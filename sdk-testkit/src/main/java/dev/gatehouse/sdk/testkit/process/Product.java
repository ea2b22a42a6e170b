package dev.gatehouse.sdk.testkit.process;

import dev.gatehouse.sdk.testkit.FakeServer;
import dev.gatehouse.sdk.testkit.ServerOptions;
import dev.gatehouse.sdk.testkit.commvault.FakeCommvaultServer;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;
import dev.gatehouse.sdk.testkit.sps.FakeSpsServer;
import dev.gatehouse.sdk.testkit.sps.SpsRelease;
import dev.gatehouse.sdk.testkit.tresorit.FakeTresoritServer;
import java.util.Locale;

/** The products, in the order of their ports. */
enum Product {
    CTE {
        @Override
        Running start(ServerOptions options, boolean strict) {
            FakeCteServer server = FakeCteServer.start(options).strict(strict);
            return new Running(this, server, server.url(), PASSWORD);
        }
    },
    COMMVAULT {
        @Override
        Running start(ServerOptions options, boolean strict) {
            FakeCommvaultServer server = FakeCommvaultServer.start(options).strict(strict);
            server.addUser(USER, FakeCteServer.PASSWORD);
            return new Running(this, server, server.url(), PASSWORD);
        }
    },
    NEVIS {
        @Override
        Running start(ServerOptions options, boolean strict) {
            FakeNevisServer server = FakeNevisServer.start(options);
            server.options().strict(strict);
            server.addClientCertificate(USER);
            return new Running(this, server, server.url(), "bearer token " + FakeNevisServer.ROOT_TOKEN);
        }
    },
    SPS {
        @Override
        Running start(ServerOptions options, boolean strict) {
            FakeSpsServer server =
                    FakeSpsServer.start(SpsRelease.LTS_8_0, options).strict(strict);
            server.addUser(USER, FakeCteServer.PASSWORD);
            return new Running(this, server, server.url(), PASSWORD);
        }
    },
    TRESORIT {
        @Override
        Running start(ServerOptions options, boolean strict) {
            FakeTresoritServer server = FakeTresoritServer.start(options).strict(strict);
            return new Running(
                    this,
                    server,
                    server.hostedUrl(),
                    "UserId " + server.adminUserId() + ", admin key " + server.primaryKey());
        }
    };

    /** A fake server that runs, with what its clients need. */
    record Running(Product product, FakeServer server, String url, String credentials) {}

    /** The user of all products that have one, and the common name of the client certificate. */
    static final String USER = FakeCteServer.USER;

    private static final String PASSWORD = "user " + USER + ", password " + FakeCteServer.PASSWORD;

    abstract Running start(ServerOptions options, boolean strict);

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
