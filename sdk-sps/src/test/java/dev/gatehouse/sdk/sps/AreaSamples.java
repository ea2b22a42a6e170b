package dev.gatehouse.sdk.sps;

import static dev.gatehouse.sdk.core.spi.RetrySafety.IDEMPOTENT;
import static dev.gatehouse.sdk.core.spi.RetrySafety.NON_IDEMPOTENT;
import static dev.gatehouse.sdk.core.spi.RetrySafety.SAFE;

import dev.gatehouse.sdk.contract.CannedResponse;
import dev.gatehouse.sdk.contract.Sample;
import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.BodyTarget;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.sps.cluster.ClusterJoinRequest;
import dev.gatehouse.sdk.sps.cluster.SppJoin;
import dev.gatehouse.sdk.sps.cluster.StarlingJoin;
import dev.gatehouse.sdk.sps.plugins.PluginCheck;
import dev.gatehouse.sdk.sps.sessions.SessionQuery;
import dev.gatehouse.sdk.sps.setup.ApplianceSetup;
import dev.gatehouse.sdk.sps.setup.SetupAdministration;
import dev.gatehouse.sdk.sps.setup.SetupCertificate;
import dev.gatehouse.sdk.sps.setup.SetupCertificates;
import dev.gatehouse.sdk.sps.setup.SetupDatetime;
import dev.gatehouse.sdk.sps.setup.SetupEmail;
import dev.gatehouse.sdk.sps.setup.SetupIdentity;
import dev.gatehouse.sdk.sps.setup.SetupNetwork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Samples of sessions, firmware, support bundles, setup, plugins, cluster and status. */
final class AreaSamples {

    static final List<String> DOWNLOADS =
            List.of("sps.sessions.trail", "sps.sessions.csv", "sps.supportBundles.download");

    /** These send no credentials, so that there is no login. */
    static final List<String> ANONYMOUS = List.of(
            "sps.setup.status",
            "sps.setup.complete",
            "sps.status.infoWithoutLogin",
            "sps.status.loginMethods",
            "sps.status.authenticationTypes");

    /** Changes outside of transactions. After a 401 the client logs in. */
    static final List<String> OUTSIDE = List.of(
            "sps.firmware.upload",
            "sps.firmware.test",
            "sps.firmware.upgrade",
            "sps.firmware.delete",
            "sps.supportBundles.start",
            "sps.supportBundles.delete",
            "sps.setup.complete",
            "sps.cluster.addNode",
            "sps.cluster.joinSpp",
            "sps.starling.join",
            "sps.starling.unjoin");

    private static final String SESSIONS = "/api/audit/sessions";
    private static final String SESSION = SESSIONS + "/{session}";
    private static final String BUNDLES = "/api/troubleshooting/support-bundle";
    private static final String NODES = "/api/cluster/nodes";
    private static final String STARLING = "/api/starling/join";
    private static final BodySource BYTES = BodySource.ofString("bytes");
    private static final CannedResponse BINARY =
            new CannedResponse(200, "application/octet-stream", "recording".getBytes(StandardCharsets.UTF_8));
    private static final CannedResponse NO_BODY = CannedResponse.empty(200);

    static final ApplianceSetup SETUP = ApplianceSetup.builder()
            .acceptEula(true)
            .license("license text")
            .administration(SetupAdministration.builder()
                    .rootPassword(Secret.of("seeded-root"))
                    .adminPassword(Secret.of("seeded-admin"))
                    .build())
            .certificates(SetupCertificates.builder()
                    .ca(SetupCertificate.builder().certificate("CA").build())
                    .webserver(identity("seeded-web-key"))
                    .tsa(identity("seeded-tsa-key"))
                    .build())
            .network(SetupNetwork.builder()
                    .hostname("sps")
                    .domainname("example.com")
                    .initialAddress("10.0.0.5/24")
                    .gateway("10.0.0.1")
                    .primaryDns("10.0.0.2")
                    .build())
            .email(SetupEmail.builder()
                    .smtpServer("mx.example.com")
                    .adminEmail("admin@example.com")
                    .build())
            .datetime(SetupDatetime.builder()
                    .timezone("America/Denver")
                    .primaryNtpServer("ntp.example.com")
                    .build())
            .build();

    static final SppJoin SPP = SppJoin.builder()
            .spp("10.0.0.8")
            .sppApiToken(Secret.of("seeded-token"))
            .sppCertChain("PEM")
            .build();

    static final StarlingJoin STARLING_JOIN = StarlingJoin.builder()
            .productInstance("sps-1")
            .productTims("tims")
            .environment("prod")
            .tokenEndpoint("https://starling.example.com")
            .credentialString(Secret.of("seeded-credential"))
            .build();

    static final ClusterJoinRequest JOIN_REQUEST = ClusterJoinRequest.builder()
            .address("10.0.0.6")
            .nodeId("6a2f")
            .psk(Secret.of("seeded-psk"))
            .build();

    private static final Path FILE = temporary();

    private AreaSamples() {}

    private static Path temporary() {
        try {
            Path folder = Files.createTempDirectory("sps-samples");
            folder.toFile().deleteOnExit();
            Path file = folder.resolve("download");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SetupIdentity identity(String key) {
        return SetupIdentity.builder()
                .certificate("certificate")
                .privateKey(Secret.of(key))
                .build();
    }

    /** A file, so that a download can start again. The responses of the suites may end without a length. */
    private static BodyTarget file() {
        return BodyTarget.toFile(FILE).withUnverifiedEnd();
    }

    static List<Sample<SpsClient>> samples() {
        return List.of(
                read(
                        "sessions.list",
                        SESSIONS,
                        sps -> Sample.read(sps.sessions().search(SessionQuery.matching("a:b")))),
                sample(
                        "sessions.csv",
                        SAFE,
                        "GET " + SESSIONS,
                        BINARY,
                        sps -> sps.sessions().downloadCsv(SessionQuery.all(), file())),
                read("sessions.get", SESSION, sps -> sps.sessions().get("ssh-1")),
                read(
                        "sessions.content",
                        SESSION + "/content/",
                        sps -> sps.sessions().searchContent("ssh-1", "x")),
                read(
                        "sessions.alerts",
                        SESSION + "/alerts",
                        sps -> sps.sessions().alerts("ssh-1")),
                read(
                        "sessions.channels",
                        SESSION + "/channels",
                        sps -> sps.sessions().channels("ssh-1")),
                read(
                        "sessions.events",
                        SESSION + "/events",
                        sps -> sps.sessions().events("ssh-1")),
                read(
                        "sessions.indexing",
                        SESSION + "/indexing",
                        sps -> sps.sessions().indexing("ssh-1")),
                read(
                        "sessions.downloads",
                        SESSION + "/trail_downloads",
                        sps -> sps.sessions().trailDownloads("ssh-1")),
                sample(
                        "sessions.trail",
                        SAFE,
                        "GET " + SESSION + "/audit_trail",
                        BINARY,
                        sps -> sps.sessions().downloadTrail("ssh-1", file())),
                read(
                        "firmware.slots",
                        "/api/firmware/slots",
                        sps -> sps.firmware().slots()),
                sample(
                        "firmware.delete",
                        IDEMPOTENT,
                        "DELETE /api/firmware/slots/{slot}",
                        NO_BODY,
                        sps -> sps.firmware().delete(2)),
                sample(
                        "firmware.upload",
                        NON_IDEMPOTENT,
                        "POST /api/upload/firmware",
                        NO_BODY,
                        sps -> sps.firmware().upload(BYTES)),
                sample(
                        "firmware.test",
                        NON_IDEMPOTENT,
                        "POST /api/firmware/test",
                        sps -> sps.firmware().test(2)),
                sample(
                        "firmware.upgrade",
                        NON_IDEMPOTENT,
                        "POST /api/firmware/upgrade",
                        sps -> sps.firmware().upgrade(2)),
                sample(
                        "supportBundles.start",
                        NON_IDEMPOTENT,
                        "POST " + BUNDLES,
                        sps -> sps.supportBundles().start()),
                read("supportBundles.list", BUNDLES, sps -> sps.supportBundles().list()),
                read(
                        "supportBundles.get",
                        BUNDLES + "/{bundle}",
                        sps -> sps.supportBundles().get("b1")),
                sample(
                        "supportBundles.delete",
                        IDEMPOTENT,
                        "DELETE " + BUNDLES + "/{bundle}",
                        NO_BODY,
                        sps -> sps.supportBundles().delete("b1")),
                sample(
                        "supportBundles.download",
                        SAFE,
                        "GET " + BUNDLES + "/{bundle}/download",
                        BINARY,
                        sps -> sps.supportBundles().download("b1", file())),
                read("setup.status", "/api/setup", sps -> sps.setup().status()),
                sample(
                        "setup.complete",
                        NON_IDEMPOTENT,
                        "POST /api/setup",
                        CannedResponse.empty(303),
                        sps -> sps.setup().complete(SETUP).failure().ifPresent(failure -> {
                            throw failure;
                        })),
                read(
                        "plugins.integrity",
                        "/api/plugin/integrity",
                        sps -> sps.plugins().checkIntegrity("1f0e", "aa", List.of(PluginCheck.ZIP_CHECKSUM))),
                staged(
                        "plugins.upload",
                        NON_IDEMPOTENT,
                        "POST /api/upload/plugins",
                        tx -> tx.plugins().upload(BYTES)),
                sample(
                        "plugins.delete",
                        IDEMPOTENT,
                        "DELETE /api/configuration/plugins/aa/{plugin}",
                        NO_BODY,
                        sps -> sps.inTransaction(tx -> tx.plugins().delete("1f0e"))),
                read("cluster.endpoints", "/api/cluster", sps -> sps.cluster().endpoints()),
                read("cluster.nodes", NODES, sps -> sps.cluster().nodes()),
                read("cluster.node", NODES + "/{node}", sps -> sps.cluster().node("5f1e")),
                read(
                        "cluster.status",
                        "/api/cluster/status",
                        sps -> sps.cluster().status()),
                sample(
                        "cluster.addNode",
                        NON_IDEMPOTENT,
                        "POST " + NODES,
                        NO_BODY,
                        sps -> sps.cluster().addNode(JOIN_REQUEST)),
                sample(
                        "cluster.joinSpp",
                        NON_IDEMPOTENT,
                        "POST /api/cluster/spp",
                        NO_BODY,
                        sps -> sps.cluster().joinSpp(SPP)),
                sample(
                        "cluster.enable",
                        IDEMPOTENT,
                        "PUT /api/configuration/local_services/cluster",
                        NO_BODY,
                        sps -> sps.inTransaction(tx -> tx.cluster().enable("nic1.interfaces.a.addresses.b"))),
                staged(
                        "cluster.promote",
                        NON_IDEMPOTENT,
                        "POST /api/cluster/promote",
                        tx -> tx.cluster().promote()),
                staged(
                        "cluster.requestJoin",
                        NON_IDEMPOTENT,
                        "POST /api/cluster/join_request",
                        tx -> tx.cluster().requestJoin("10.0.0.5")),
                sample(
                        "cluster.disableSyncPlugin",
                        NON_IDEMPOTENT,
                        "POST /api/cluster/configuration_sync_plugin",
                        NO_BODY,
                        sps -> sps.inTransaction(tx -> tx.cluster().disableSyncPlugin())),
                read("starling.get", STARLING, sps -> sps.starling().product()),
                sample(
                        "starling.join",
                        NON_IDEMPOTENT,
                        "POST " + STARLING,
                        NO_BODY,
                        sps -> sps.starling().join(STARLING_JOIN)),
                sample(
                        "starling.unjoin",
                        IDEMPOTENT,
                        "DELETE " + STARLING,
                        NO_BODY,
                        sps -> sps.starling().unjoin()),
                read("status.infoWithoutLogin", "/api/info", sps -> sps.status().infoWithoutLogin()),
                read(
                        "status.loginMethods",
                        "/api/authentication/login_methods",
                        sps -> sps.status().loginMethods()),
                read(
                        "status.authenticationTypes",
                        "/api/authentication/types",
                        sps -> sps.status().authenticationTypes()));
    }

    private static Sample<SpsClient> read(String operation, String path, Sample.Call<SpsClient> call) {
        return sample(operation, SAFE, "GET " + path, call);
    }

    private static Sample<SpsClient> staged(
            String operation, RetrySafety retrySafety, String request, Consumer<SpsTransaction> work) {
        return sample(operation, retrySafety, request, sps -> sps.inTransaction(work));
    }

    private static Sample<SpsClient> sample(
            String operation, RetrySafety retrySafety, String request, Sample.Call<SpsClient> call) {
        CannedResponse response = CannedResponse.json(200, Fixtures.text("responses/" + operation + ".json"));
        return sample(operation, retrySafety, request, response, call);
    }

    private static Sample<SpsClient> sample(
            String operation,
            RetrySafety retrySafety,
            String request,
            CannedResponse response,
            Sample.Call<SpsClient> call) {
        return new Sample<>("sps." + operation, retrySafety, request, response, call);
    }
}
