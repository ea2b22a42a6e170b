package dev.gatehouse.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gatehouse.sdk.commvault.CommvaultClient;
import dev.gatehouse.sdk.commvault.CommvaultCredentials;
import dev.gatehouse.sdk.commvault.plans.PlanRef;
import dev.gatehouse.sdk.commvault.vaults.NewVault;
import dev.gatehouse.sdk.core.ProxyConfig;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.Tls;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.CteCredentials;
import dev.gatehouse.sdk.nevis.NevisClient;
import dev.gatehouse.sdk.nevis.NevisCredentials;
import dev.gatehouse.sdk.sps.SpsClient;
import dev.gatehouse.sdk.sps.SpsCredentials;
import dev.gatehouse.sdk.testkit.ByteServer;
import dev.gatehouse.sdk.testkit.commvault.FailureStatus;
import dev.gatehouse.sdk.testkit.commvault.FakeCommvaultServer;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;
import dev.gatehouse.sdk.testkit.sps.FakeSpsServer;
import dev.gatehouse.sdk.testkit.tresorit.FakeTresoritServer;
import dev.gatehouse.sdk.tresorit.TresoritClient;
import dev.gatehouse.sdk.tresorit.TresoritCredentials;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.reflect.InvocationTargetException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** docs/troubleshooting.md quotes exception texts. Each failure is produced here, and its text is compared with the page. */
class TroubleshootingTest {

    private static final String JSON = ByteServer.json(200, "{}");
    private static final String PAGE = read();

    @Test
    void certificateOfAPrivateAuthority() {
        try (ByteServer server = ByteServer.start(tls("localhost"), ByteServer.always(JSON))) {
            assertQuoted(
                    () -> cte("https://localhost:" + server.port(), Tls.system()),
                    "unable to find valid certification path to requested target");
        }
    }

    @Test
    void addressInsteadOfAName() {
        HeldCertificate certificate = certificate("sps.example.com");
        try (ByteServer server = ByteServer.start(tls(certificate), ByteServer.always(JSON))) {
            assertQuoted(
                    () -> cte(
                            "https://127.0.0.1:" + server.port(),
                            Tls.system().trustingOnly(certificate.certificatePem())),
                    "javax.net.ssl.SSLPeerUnverifiedException: Hostname 127.0.0.1 not verified");
        }
    }

    @Test
    void wrongClock() {
        try (FakeTresoritServer server = FakeTresoritServer.start();
                TresoritClient client = TresoritClient.create(
                        SdkConfig.of(server.hostedUrl()), TresoritCredentials.of(Secret.of(server.primaryKey())))) {
            server.clock().advance(Duration.ofHours(1));
            client.users().list(); // corrects the clock, once
            server.clock().advance(Duration.ofHours(1));
            assertQuoted(() -> client.users().list());
        }
    }

    @Test
    void expiredToken() {
        try (FakeNevisServer server = FakeNevisServer.start();
                NevisClient client =
                        NevisClient.create(SdkConfig.of(server.url()), NevisCredentials.bearer(Secret.of("token")))) {
            server.revoke(server.addBearerToken("token"));
            assertQuoted(() -> client.clients().get("100"));
        }
    }

    @Test
    void proxyThatRequiresALogin() {
        String response = String.join(
                "\r\n",
                "HTTP/1.1 407 Proxy Authentication Required",
                "Proxy-Authenticate: Basic realm=\"x\"",
                "Content-Length: 0",
                "",
                "");
        try (ByteServer proxy = ByteServer.start(ByteServer.always(response))) {
            SdkConfig config = SdkConfig.builder("https://ciphertrust.example.com")
                    .proxy(ProxyConfig.of("127.0.0.1", proxy.port()))
                    .build();
            String failure = catchThrowable(() -> get(config)).toString();
            assertThat(PAGE)
                    .contains("\n" + failure.replace("127.0.0.1:" + proxy.port(), "proxy.example.com:3128") + "\n");
        }
    }

    @Test
    void plainHttp() {
        assertQuoted(() -> SdkConfig.of("http://cc.example.com"));
    }

    @Test
    void pathMissingFromTheBaseUrl() {
        String page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 15\r\n\r\n<!DOCTYPE html>";
        try (ByteServer server = ByteServer.start(ByteServer.always(page));
                CommvaultClient client = CommvaultClient.create(
                        SdkConfig.of(server.url()), CommvaultCredentials.accessToken(Secret.of("t")))) {
            assertQuoted(() -> client.users().get(1));
        }
    }

    @Test
    void configurationLocked() {
        try (FakeSpsServer server =
                        FakeSpsServer.start().addUser("api", "password").lockBy("admin");
                SpsClient client = SpsClient.create(
                        SdkConfig.of(server.url()), SpsCredentials.password("api", Secret.of("password")))) {
            assertQuoted(
                    () -> client.inTransaction(tx -> tx.management().email().get()));
        }
    }

    @Test
    void errorWithStatus200() {
        try (FakeCommvaultServer server = FakeCommvaultServer.start().failureStatus(FailureStatus.ALWAYS_200)) {
            server.addUser("admin", "password");
            try (CommvaultClient client = CommvaultClient.create(
                    SdkConfig.of(server.url()), CommvaultCredentials.password("admin", Secret.of("password")))) {
                assertQuoted(() -> client.vaults().create(NewVault.of("invoices", PlanRef.of(99, "no such plan"))));
            }
        }
    }

    @Test
    void modulesThatMavenDoesNotFind() {
        DiagnosticCollector<JavaFileObject> reported = new DiagnosticCollector<>();
        JavaFileObject module = source("module-info", "module app { requires dev.gatehouse.sdk.cte; }");
        List<String> options = List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .getTask(null, null, reported, options, null, List.of(module))
                        .call())
                .isFalse();
        assertThat(PAGE)
                .contains("\nerror: "
                        + reported.getDiagnostics()
                                .get(0)
                                .getMessage(Locale.ROOT)
                                .lines()
                                .findFirst()
                                .orElseThrow() + "\n");
    }

    @Test
    void okHttp4OnTheClassPath(@TempDir Path folder) throws Exception {
        JavaFileObject source = source(
                "okhttp3/OkHttp",
                "package okhttp3; public class OkHttp { " + "public static final String VERSION = \"4.12.0\"; }");
        List<String> options = List.of("-proc:none", "-d", folder.toString());
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .getTask(null, null, null, options, null, List.of(source))
                        .call())
                .isTrue();
        List<URL> classPath = new ArrayList<>(List.of(folder.toUri().toURL()));
        for (Path entry : classPath()) {
            classPath.add(entry.toUri().toURL());
        }
        try (URLClassLoader loader =
                new URLClassLoader(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Class<?> engine = loader.loadClass("dev.gatehouse.sdk.cte.CteClient");
            Class<?> config = loader.loadClass("dev.gatehouse.sdk.core.SdkConfig");
            Class<?> credentials = loader.loadClass("dev.gatehouse.sdk.cte.CteCredentials");
            Object login = credentials.getMethod("userCertificate").invoke(null);
            Object address = config.getMethod("of", String.class).invoke(null, "https://localhost");
            assertQuoted(() -> {
                try {
                    engine.getMethod("create", config, credentials).invoke(null, address, login);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            });
        }
    }

    @Test
    void wireMockAndJSpecifyOnTheModulePath() {
        List<Path> jars = jars("(wiremock-standalone|jspecify)-.*\\.jar");
        assertQuoted(() -> Configuration.resolve(
                ModuleFinder.of(jars.toArray(Path[]::new)),
                List.of(ModuleLayer.boot().configuration()),
                ModuleFinder.of(),
                Set.of("wiremock.standalone", "org.jspecify")));
    }

    private static JavaFileObject source(String name, String text) {
        return new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    private static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    /** Returns the two jars of the class path whose names match. */
    private static List<Path> jars(String name) {
        List<Path> jars = classPath().stream()
                .filter(jar -> jar.getFileName().toString().matches(name))
                .toList();
        assertThat(jars).hasSize(2);
        return jars;
    }

    private static String read() {
        try {
            return Files.readString(Path.of("../docs/troubleshooting.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void cte(String url, Tls tls) {
        get(SdkConfig.builder(url).tls(tls).build());
    }

    private static void get(SdkConfig config) {
        try (CteClient client = CteClient.create(config, CteCredentials.password("admin", Secret.of("password")))) {
            client.clients().get("host-1");
        }
    }

    /** Asserts that the page quotes the first line of the stack trace, and these parts of its causes. */
    private static void assertQuoted(Executable call, String... causes) {
        Throwable failure = catchThrowable(call::execute);
        assertThat(PAGE).contains("\n" + failure + "\n");
        for (String cause : causes) {
            assertThat(PAGE).contains(cause);
            assertThat(failure).hasStackTraceContaining(cause);
        }
    }

    private static ServerSocketFactory tls(String name) {
        return tls(certificate(name));
    }

    private static HeldCertificate certificate(String name) {
        return new HeldCertificate.Builder()
                .commonName(name)
                .addSubjectAlternativeName(name)
                .build();
    }

    private static ServerSocketFactory tls(HeldCertificate certificate) {
        SSLContext context = new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslContext();
        return new ServerSocketFactory() {
            @Override
            public ServerSocket createServerSocket(int port, int backlog, InetAddress address) throws IOException {
                return context.getServerSocketFactory().createServerSocket(port, backlog, address);
            }

            @Override
            public ServerSocket createServerSocket(int port) {
                throw new UnsupportedOperationException();
            }

            @Override
            public ServerSocket createServerSocket(int port, int backlog) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
