import dev.gatehouse.sdk.testkit.FakeServer;
import dev.gatehouse.sdk.testkit.ServerOptions;
import dev.gatehouse.sdk.testkit.StreamedBody;
import dev.gatehouse.sdk.testkit.commvault.AccessTokenPair;
import dev.gatehouse.sdk.testkit.commvault.FakeCommvaultServer;
import dev.gatehouse.sdk.testkit.commvault.JobStep;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import dev.gatehouse.sdk.testkit.sps.FakeSpsServer;
import dev.gatehouse.sdk.testkit.sps.SpsRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Starts one fake server with https for .ci/vendor-clients with the state that the drivers expect, prints what a
 * client needs as NAME=value, and stops when its standard input ends. The requests are then in the file "requests" of
 * the folder.
 *
 * <p>Arguments: product, strict or lenient, folder.
 */
final class Fakes {

    private Fakes() {}

    public static void main(String[] arguments) throws IOException {
        boolean strict = arguments[1].equals("strict");
        Path folder = Path.of(arguments[2]);
        FakeServer server =
                switch (arguments[0]) {
                    case "commvault" -> commvault(strict);
                    case "cte" -> cte(strict);
                    case "sps" -> sps(strict, folder);
                    default -> throw new IllegalArgumentException("unknown product: " + arguments[0]);
                };
        try (server) {
            print("URL", server.url());
            print("CA", Files.writeString(folder.resolve("ca.pem"), server.certificate()));
            print("READY", "yes");
            while (System.in.read() >= 0) {}
            Files.writeString(
                    folder.resolve("requests"),
                    server.received().stream()
                            .map(request -> request.method() + " " + request.target() + " "
                                    + request.text().replaceAll("\\s+", " "))
                            .collect(Collectors.joining("\n")));
        }
    }

    private static void print(String name, Object value) {
        System.out.println("FAKE_" + name + "='" + value + "'");
    }

    private static FakeServer commvault(boolean strict) {
        FakeCommvaultServer server = FakeCommvaultServer.start(ServerOptions.https()).strict(strict);
        print("USER", "admin");
        print("PASSWORD", "secret");
        server.addUser("admin", "secret");
        server.addEndUser("anna", "secret");
        server.addUserGroup("team", "anna");
        server.addRole("S3 User", "S3_getObject");
        server.addPlan("Gold");
        server.addPlan("Spare");
        server.addClient("host-1");
        server.addClient("host-2");
        server.addServerGroup("servers");
        server.addCompany("acme");
        server.addDiskStorage("pool", 1000, 400);
        server.addMediaAgent("ma-1");
        server.addAlertDefinition("Backup failed");
        server.addAlert("CRITICAL", "Backup failed");
        server.addJob("Backup", "host-1", JobStep.of("Running", 50), JobStep.of("Completed", 100));
        server.addJob("Backup", "host-1", JobStep.of("Running", 5));
        AccessTokenPair tokens = server.issueAccessToken("admin");
        print("ACCESS_TOKEN", tokens.accessToken());
        print("REFRESH_TOKEN", tokens.refreshToken());
        return server;
    }

    private static FakeServer cte(boolean strict) {
        FakeCteServer server = FakeCteServer.start(ServerOptions.https()).strict(strict);
        print("USER", FakeCteServer.USER);
        print("PASSWORD", FakeCteServer.PASSWORD);
        server.addDomain("sales");
        server.addProfile("night");
        server.addPolicy("basic");
        for (String client : new String[] {"host-1", "host-2", "host-3"}) {
            server.addClient(client);
        }
        server.setClientField("host-1", "client_health_status", "HEALTHY");
        server.setClientField("host-2", "client_health_status", "NOT CONNECTED");
        server.setClientField("host-2", "communication_enabled", true);
        server.addGuardPoint("host-1", "/data", "basic");
        return server;
    }

    private static FakeServer sps(boolean strict, Path folder) throws IOException {
        FakeSpsServer server = FakeSpsServer.start(SpsRelease.LTS_8_0, ServerOptions.https()).strict(strict);
        print("USER", "admin");
        print("PASSWORD", "secret");
        print("FIRMWARE", Files.write(folder.resolve("firmware.iso"), FakeSpsServer.firmwareImage("8.0.1")));
        server.addUser("admin", "secret");
        server.addSession("svc-1-0001", Map.of("protocol", "SSH"), StreamedBody.of(new byte[3_000_000]));
        return server;
    }
}
