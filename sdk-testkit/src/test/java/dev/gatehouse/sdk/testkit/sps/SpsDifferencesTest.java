package dev.gatehouse.sdk.testkit.sps;

import dev.gatehouse.sdk.testkit.Differences;
import dev.gatehouse.sdk.testkit.Differences.Request;
import dev.gatehouse.sdk.testkit.sps.TestClient.TestResponse;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SpsDifferencesTest {

    private static final String ROOT = "/api/configuration/";
    private static final String DISK = ROOT + "management/disk_fillup_prevention";
    private static final String CERTIFICATES = ROOT + "management/certificates";

    @SuppressWarnings("UnnecessaryLambda") // shorter in the table than a method reference
    private static final Consumer<FakeSpsServer> LENIENT = server -> server.strict(false);

    private static final Differences<FakeSpsServer> DIFFERENCES = new Differences<>(
                    "Safeguard for Privileged Sessions", () -> FakeSpsServer.start(SpsRelease.LTS_8_0))
            .row("missing-field", LENIENT, put(DISK, "{'enabled': true}"))
            .row("reference-as-object", LENIENT, server -> {
                TestClient client = loggedIn(server);
                String read = client.get(CERTIFICATES).json().path("body").toString();
                return outcome(client.put(CERTIFICATES, read));
            })
            .row("reference-in-open-field", LENIENT, server -> {
                server.configure("alerting/own", Map.of("policy", FakeSpsServer.reference("x509", "k")));
                TestClient client = loggedIn(server);
                String read =
                        client.get(ROOT + "alerting/own").json().path("body").toString();
                server.configure("x509/k", Map.of());
                return outcome(client.put(ROOT + "alerting/own", read));
            })
            .row("content-type", LENIENT, server -> {
                TestClient client = loggedIn(server);
                return outcome(client.send(client.request("PUT", ROOT + "datetime/timezone", "\"Europe/Berlin\"")
                        .header("Content-Type", "text/plain")));
            })
            .row(
                    "content-type-of-firmware",
                    LENIENT,
                    upload("/api/upload/firmware", "application/json", FakeSpsServer.firmwareImage("8.1.0")))
            .row(
                    "content-type-of-plugin",
                    LENIENT,
                    upload("/api/upload/plugins", "application/octet-stream", FakeSpsServer.pluginZip("p", "1.0")))
            .row("renewCookies", FakeSpsServer::renewCookies, server -> {
                TestClient client = loggedIn(server);
                String first = client.cookie;
                client.get("/api/user_info");
                client.cookie = first;
                return outcome(client.get("/api/user_info"));
            })
            .row(
                    "withoutLogout",
                    FakeSpsServer::withoutLogout,
                    server -> outcome(loggedIn(server).delete("/api/authentication")))
            .row("validateAtCommit", FakeSpsServer::validateAtCommit, server -> {
                TestClient client = loggedIn(server);
                String unknown = client.get(CERTIFICATES)
                        .json()
                        .path("body")
                        .toString()
                        .replaceAll("\\{\"key\":\"[^\"]+\",\"meta\":\\{\"href\":\"[^\"]+\"}}", "\"none\"");
                return outcome(client.put(CERTIFICATES, unknown)) + ", " + outcome(client.commit());
            })
            .row(
                    "emptyWriteResponses",
                    FakeSpsServer::emptyWriteResponses,
                    server -> outcome(loggedIn(server).put(ROOT + "datetime/timezone", "'Europe/Berlin'")))
            .row("lockResponse", server -> server.lockResponse(423, "Locked"), server -> {
                server.lockBy("eve");
                return outcome(loggedIn(server).open());
            })
            .row("rejectReopening", FakeSpsServer::rejectReopening, server -> {
                TestClient client = loggedIn(server);
                client.open();
                return outcome(client.open());
            })
            .row("lastCommitWins", FakeSpsServer::lastCommitWins, server -> {
                TestClient first = loggedIn(server);
                TestClient second = TestClient.loggedIn(server, "second");
                first.put(ROOT + "datetime/timezone", "'Europe/Berlin'");
                second.put(ROOT + "datetime/timezone", "'Europe/Paris'");
                first.commit();
                return outcome(second.commit());
            })
            .row("commitMessageField", server -> server.commitMessageField("message"), server -> {
                server.requireCommitMessage();
                TestClient client = loggedIn(server);
                client.put(ROOT + "datetime/timezone", "'Europe/Berlin'");
                return outcome(client.put("/api/transaction", "{'status': 'commit', 'commit_message': 'm'}"));
            })
            .row("authMethods", server -> server.authMethods("md5", "sha1"), server -> {
                TestClient client = loggedIn(server);
                String key = client.password("secret-one");
                return outcome(client.put(
                        ROOT + "management/snmp/trap",
                        "{'enabled': true, 'version': {'selection': '3', 'value': {'auth_method': 'sha',"
                                + "'auth_password': '" + key + "', 'encryption_method': 'none',"
                                + "'encryption_password': null, 'engine_id': '0x1234567890', 'username': 'u',"
                                + "'server': {'selection': 'ip', 'value': '10.0.0.1'}}}}"));
            });

    @TestFactory
    Stream<DynamicTest> responses_areThoseOfTheTable() {
        return DIFFERENCES.tests();
    }

    private static TestClient loggedIn(FakeSpsServer server) throws Exception {
        return TestClient.loggedIn(server, "api");
    }

    private static Request<FakeSpsServer> put(String path, String body) {
        return server -> outcome(loggedIn(server).put(path, body));
    }

    private static Request<FakeSpsServer> upload(String path, String type, byte[] body) {
        return server -> {
            TestClient client = loggedIn(server);
            return outcome(client.send(client.request("POST", path, "")
                    .POST(BodyPublishers.ofByteArray(body))
                    .header("Content-Type", type)));
        };
    }

    /** Returns the status, and the type of an error. */
    private static String outcome(TestResponse response) {
        return response.status() < 300
                ? String.valueOf(response.status())
                : response.status() + " " + response.errorType();
    }
}
