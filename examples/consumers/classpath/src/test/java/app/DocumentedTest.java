package app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.ProxyConfig;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.Tls;
import dev.gatehouse.sdk.core.error.ServerErrorException;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.CteCredentials;
import dev.gatehouse.sdk.cte.clients.Client;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.io.StringWriter;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Runs the other code of the documentation, on a server with one host. */
class DocumentedTest {

    private static final CteCredentials ADMIN = CteCredentials.password(FakeCteServer.USER, Secret.of(FakeCteServer.PASSWORD));

    @RegisterExtension
    final FakeServerExtension<FakeCteServer> extension = new FakeServerExtension<>(FakeCteServer::start);

    private FakeCteServer server;
    private CteClient cte;

    @BeforeEach
    void connect() {
        server = extension.server();
        server.addClient("host-1");
        Local.put("https://ciphertrust.example.com", server.url());
        cte = CteClient.create(SdkConfig.of(server.url()), ADMIN);
    }

    @AfterEach
    void disconnect() {
        cte.close();
    }

    @Test
    void emptyEnvironment_reportsMissingVariables() {
        assertThatThrownBy(Documented::environment)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CTE_URL");
        assertThatThrownBy(Documented::environmentAndMore)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CTE_URL");
    }

    @Test
    void bridges() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        try (CteClient observed =
                CteClient.create(Documented.bridges(server.url(), registry, OpenTelemetry.noop()), ADMIN)) {
            observed.clients().get("host-1");
        }
        assertThat(registry.get("gatehouse.calls")
                        .tag("operation", "cte.clients.get")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void async() {
        assertThat(Documented.async(cte, ForkJoinPool.commonPool()).join().name()).contains("host-1");
    }

    @Test
    void errors_everyBranch() {
        assertThatCode(() -> {
                    Documented.errors(cte);
                    server.failNext(request -> request.path().endsWith("/resetpassword"), Fault.status(403));
                    Documented.errors(cte);
                    server.failNext(
                            request -> request.path().endsWith("/resetpassword"),
                            Fault.reset().afterProcessing());
                    Documented.errors(cte);
                    server.markForDeletion("host-1").confirmDeletion("host-1");
                    Documented.errors(cte);
                })
                .doesNotThrowAnyException();
        assertThat(server.received())
                .filteredOn(request -> request.path().endsWith("/resetpassword"))
                .hasSize(4);
    }

    @Test
    void retries_fifthAttemptSucceeds() {
        try (CteClient patient = CteClient.create(Documented.retries(), ADMIN)) {
            for (int i = 0; i < 4; i++) {
                server.failNext(request -> request.path().endsWith("/host-1"), Fault.reset());
            }
            assertThat(patient.clients().get("host-1").name()).contains("host-1");
        }
    }

    @Test
    void retriesOff_oneAttempt() {
        cte.clients().get("host-1");
        try (CteClient impatient = CteClient.create(Documented.withoutRetries(), ADMIN)) {
            impatient.clients().get("host-1");
            server.failNext(request -> request.path().endsWith("/host-1"), Fault.status(503));
            assertThatThrownBy(() -> impatient.clients().get("host-1")).isInstanceOf(ServerErrorException.class);
        }
        server.failNext(request -> request.path().endsWith("/host-1"), Fault.status(503));
        assertThatThrownBy(() -> Documented.oneAttempt(cte)).isInstanceOf(ServerErrorException.class);
        assertThat(Documented.oneAttempt(cte).name()).contains("host-1");
    }

    @Test
    void proxy() {
        assertThat(Documented.proxy(Secret.of("secret")).proxy().orElseThrow().port()).isEqualTo(3128);
    }

    @Test
    void socksProxy() {
        assertThat(Documented.socksProxy().proxy().orElseThrow().type()).isEqualTo(ProxyConfig.Type.SOCKS);
    }

    @Test
    void httpClient_usesTheProxySelector() {
        List<URI> asked = new CopyOnWriteArrayList<>();
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                asked.add(uri);
                return List.of(Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException e) {}
        });
        try (CteClient own = CteClient.create(Documented.ownHttpClient(), ADMIN)) {
            assertThat(own.clients().get("host-1").name()).contains("host-1");
        } finally {
            ProxySelector.setDefault(before);
        }
        assertThat(asked).isNotEmpty();
    }

    @Test
    void cancel_endsAWait() throws Exception {
        cte.clients().get("host-1");
        server.failNext(
                request -> request.path().endsWith("/host-1"),
                Fault.response(FakeResponse.empty(503).header("Retry-After", "60")));
        ExecutorService executor = Executors.newSingleThreadExecutor();
        assertThat(Documented.cancel(cte, executor).cancel(true)).isTrue();
        executor.shutdown();
        assertThat(executor.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void interrupt_endsAWait() throws Exception {
        cte.clients().get("host-1");
        server.failNext(
                request -> request.path().endsWith("/host-1"),
                Fault.response(FakeResponse.empty(503).header("Retry-After", "60")));
        ExecutorService executor = Executors.newSingleThreadExecutor();
        Future<Client> running = Documented.interrupt(cte, executor);
        assertThat(running.isCancelled()).isTrue();
        executor.shutdown();
        assertThat(executor.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void bulk() {
        server.addClient("host-2");
        assertThat(BulkChange.lock(cte, List.of("host-1", "host-2", "nobody"), 2))
                .containsOnlyKeys("nobody");
        assertThat(cte.clients().get("host-2").clientLocked()).contains(true);
        assertThat(Printed.by(() -> Documented.bulk(cte, List.of("host-1", "nobody"))).lines())
                .containsExactlyInAnyOrder("host-1: SUCCEEDED", "nobody: FAILED");
    }

    @Test
    void pages() {
        for (int i = 2; i <= 300; i++) {
            server.addClient("host-" + i);
        }
        assertThat(Printed.by(() -> Documented.pages(cte)).lines()).hasSize(302);
        assertThat(Printed.by(() -> Documented.pagesAhead(cte)).lines()).hasSize(300);
        server.clearRequestsAndFaults();
        assertThat(cte.clients().list().stream().limit(5)).hasSize(5);
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void moreOfCte() {
        server.addPolicy("encrypt-all");
        Documented.cteClients(cte);
        Documented.cteGuardPoints(cte);
    }

    @Test
    void rollOutOfCte() {
        Documented.cteRollOut(cte, (token, host) -> server.registerAgent(token.reveal(), host));
        assertThat(server.guardPointsOfGroup("gatehouse-databases")).hasSize(1);
        assertThat(server.policyRules("gatehouse-database", "securityrules")).hasSize(3);
        server.addPolicy("volumes", "CSI");
        assertThat(Documented.cteStorageGroups(cte)).hasSize(1);
        assertThat(Documented.ctePolicyElements(cte)).isEqualTo(1);
        Documented.cteReasons(cte);
    }

    @Test
    void serverReason_isLoggedByTheApplication() {
        assertThatCode(() -> Documented.serverReason(cte)).doesNotThrowAnyException();
        assertThat(server.received()).anyMatch(request -> request.method().equals("DELETE"));
    }

    @Test
    void timeouts() {
        // After a first call: two seconds may be too short for the login of a JVM that just started.
        cte.clients().get("host-1");
        assertThat(Documented.timeouts(cte).name()).contains("host-1");
    }

    @Test
    void tls_filesAreRead(@TempDir Path folder) throws Exception {
        Path store = folder.resolve("backup-service.p12");
        Path pem = folder.resolve("appliance-ca.pem");
        keytool("-genkeypair", "-alias", "key", "-keyalg", "EC", "-dname", "CN=backup", "-keystore", store);
        keytool("-exportcert", "-rfc", "-alias", "key", "-file", pem, "-keystore", store);
        Local.put("/etc/gatehouse/backup-service.p12", store);
        Local.put("/etc/gatehouse/appliance-ca.pem", pem);

        try (CteClient overTls = CteClient.create(Documented.tls(Secret.of("changeit")), ADMIN)) {
            assertThat(overTls.clients().get("host-1").name()).contains("host-1");
        }
    }

    @Test
    void encryptedKey_isRead(@TempDir Path folder) throws Exception {
        Path own = folder.resolve("own.p12");
        Path certificate = folder.resolve("tls.crt");
        keytool("-genkeypair", "-alias", "key", "-keyalg", "EC", "-dname", "CN=backup", "-keystore", own);
        keytool("-exportcert", "-rfc", "-alias", "key", "-file", certificate, "-keystore", own);
        Local.put("/etc/gatehouse/tls.crt", certificate);
        Local.put("/etc/gatehouse/tls.key", encrypted(own, folder.resolve("tls.key")));
        assertThat(Documented.encryptedKey(Secret.of("changeit")).clientKey()).isPresent();
        assertThatThrownBy(() -> Documented.encryptedKey(Secret.of("wr0ng")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tls.key");
    }

    private static Path encrypted(Path own, Path file) throws Exception {
        char[] password = "changeit".toCharArray();
        byte[] key = KeyStore.getInstance(own.toFile(), password)
                .getKey("key", password)
                .getEncoded();
        String algorithm = "PBEWithHmacSHA256AndAES_256";
        Cipher cipher = Cipher.getInstance(algorithm);
        cipher.init(
                Cipher.ENCRYPT_MODE,
                SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec(password)));
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("PBES2");
        parameters.init(cipher.getParameters().getEncoded());
        byte[] info = new EncryptedPrivateKeyInfo(parameters, cipher.doFinal(key)).getEncoded();
        return Files.writeString(
                file,
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(info)
                        + "\n-----END ENCRYPTED PRIVATE KEY-----\n");
    }

    @Test
    void trial_andLimits() {
        try (CteClient trial = CteClient.create(Documented.trial(), ADMIN);
                CteClient limited = CteClient.create(Documented.limits(), ADMIN)) {
            assertThat(trial.clients().get("host-1").name()).contains("host-1");
            assertThat(limited.clients().get("host-1").name()).contains("host-1");
        }
        assertThat(Documented.trial().tls().isEveryoneTrusted()).isTrue();
        assertThat(Documented.limits().maxConcurrentCalls()).isEqualTo(16);
    }

    @Test
    void causes_everyBranch() {
        Documented.causes(cte);
        server.failNext(
                request -> request.path().endsWith("/host-1"),
                Fault.response(FakeResponse.text(200, "text/html", "<html>")));
        assertThatCode(() -> Documented.causes(cte)).doesNotThrowAnyException();
        cte.clients().get("host-1");
    }

    @Test
    void entity_isReadAsItWasWritten() throws Exception {
        assertThat(Documented.throughJson(cte)).isEqualTo(cte.clients().get("host-1"));
    }

    @Test
    void tlsFiles_areRead(@TempDir Path folder) throws Exception {
        Path own = folder.resolve("own.p12");
        Path certificate = folder.resolve("tls.crt");
        Path trusted = folder.resolve("truststore.p12");
        keytool("-genkeypair", "-alias", "key", "-keyalg", "EC", "-dname", "CN=backup", "-keystore", own);
        keytool("-exportcert", "-rfc", "-alias", "key", "-file", certificate, "-keystore", own);
        keytool("-importcert", "-noprompt", "-alias", "ca", "-file", certificate, "-keystore", trusted);
        KeyStore keys = KeyStore.getInstance(own.toFile(), "changeit".toCharArray());
        byte[] key = keys.getKey("key", "changeit".toCharArray()).getEncoded();
        Path pem = Files.writeString(
                folder.resolve("tls.key"),
                "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                        + "\n-----END PRIVATE KEY-----\n");
        Local.put("/etc/gatehouse/truststore.p12", trusted);
        Local.put("/etc/gatehouse/tls.crt", certificate);
        Local.put("/etc/gatehouse/tls.key", pem);

        Tls tls = Documented.tlsFiles(Secret.of("changeit"));
        assertThat(tls.trusted()).hasSize(1);
        assertThat(tls.clientKey()).isPresent();
    }

    @Test
    void listener() {
        try (CteClient observed = Documented.listener(server.url(), ADMIN)) {
            assertThat(observed.clients().get("host-1").name()).contains("host-1");
        }
    }

    @Test
    void audited_writesChangesOnly() {
        StringWriter text = new StringWriter();
        try (CteClient audited = CteClient.create(Documented.audited(server.url(), text), ADMIN)) {
            audited.clients().get("host-1");
            audited.clients().resetPassword("host-1");
        }
        assertThat(text.toString().lines().filter(line -> !line.contains("cte.logout")))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("/host-1/", "outcome=DONE", FakeCteServer.USER)
                        .doesNotContain(FakeCteServer.PASSWORD));
    }

    @Test
    void raw() {
        server.failNext(
                request -> request.path().contains("/reports/clients"),
                Fault.response(FakeResponse.json(200, Map.of("total", 1))));
        server.failNext(request -> request.path().endsWith("/unenroll"), Fault.response(FakeResponse.empty(204)));
        assertThat(Documented.raw(cte)).contains(Map.of("total", 1L));
        assertThat(server.received().get(server.received().size() - 1).json()).contains(Map.of("name", "host-1"));
    }

    private static void keytool(Object... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        command.addAll(List.of("-storepass", "changeit", "-storetype", "PKCS12"));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
