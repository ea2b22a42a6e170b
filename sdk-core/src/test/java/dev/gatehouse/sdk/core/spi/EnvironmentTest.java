package dev.gatehouse.sdk.core.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.contract.KeyFile;
import dev.gatehouse.sdk.core.ProxyConfig;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.spi.Environment.Login;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okhttp3.tls.HeldCertificate;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The meaning of variables. All problems are reported together, without values. */
class EnvironmentTest {

    /** The value of every invalid variable, which must not appear in a message. */
    private static final String VALUE = "hunter2";

    private static final List<Login<String>> LOGINS = List.of(
            new Login<>(
                    List.of("USERNAME", "PASSWORD"),
                    List.of("REALM"),
                    env -> env.text("USERNAME") + ":" + env.secret("PASSWORD").reveal()
                            + env.optional("REALM").map("@"::concat).orElse("")),
            new Login<>(List.of("TOKEN"), List.of(), env -> env.secret("TOKEN").reveal()),
            new Login<>(List.of("ID", Environment.CLIENT_KEY), List.of(), env -> "key of " + env.text("ID")),
            new Login<>(List.of(Environment.CLIENT_KEY), List.of("REALM"), env -> "key"));

    @TempDir
    Path folder;

    @Test
    void completeLogin_isUsed() {
        assertThat(login("X_USERNAME", "u", "X_PASSWORD", "p")).isEqualTo("u:p");
        assertThat(login("X_USERNAME", "u", "X_PASSWORD", "p", "X_REALM", "r")).isEqualTo("u:p@r");
        assertThat(login("X_TOKEN", "t")).isEqualTo("t");
    }

    @Test
    void listAndDuration_areReadFromTexts() {
        Login<String> login = new Login<>(
                List.of("TOKEN"),
                List.of("LABELS", "LIFETIME"),
                env -> env.list("LABELS") + " " + env.duration("LIFETIME"));

        assertThat(login(login, "X_TOKEN", "t", "X_LABELS", "a, b", "X_LIFETIME", "PT30M"))
                .isEqualTo("[a, b] Optional[PT30M]");
        assertThat(login(login, "X_TOKEN", "t")).isEqualTo("[] Optional.empty");
        assertThatThrownBy(() -> login(login, "X_TOKEN", "t", "X_LIFETIME", VALUE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("environment: X_LIFETIME must be an ISO 8601 duration, such as PT30M")
                .hasNoCause();
    }

    private static String login(Login<String> login, String... variables) {
        Map<String, String> all = new HashMap<>(Map.of("X_URL", "https://example.com"));
        for (int i = 0; i < variables.length; i += 2) {
            all.put(variables[i], variables[i + 1]);
        }
        return Environment.connect("X", all, List.of(login), (config, credentials) -> credentials);
    }

    @Test
    void blankVariable_countsAsMissing() {
        assertThat(login("X_TOKEN", "t", "X_PASSWORD", "", "X_USERNAME", "  ")).isEqualTo("t");
        rejected("X_TOKEN", "", "X_URL", " ").hasMessageContaining("X_URL is missing");
    }

    @Test
    void nothingSet_reportsTheUrlAndEachLogin() {
        assertThatThrownBy(() -> connect(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("environment: X_URL is missing; no login is complete: set X_USERNAME and X_PASSWORD,"
                        + " or X_TOKEN, or X_ID and X_CLIENT_KEY, or X_CLIENT_KEY");
    }

    @Test
    void incompleteLogin_reportsTheMissingSetting() {
        rejected("X_USERNAME", VALUE).hasMessage("environment: X_PASSWORD is missing");
        rejected("X_ID", VALUE).hasMessage("environment: X_CLIENT_KEY is missing");
        rejected("X_CLIENT_KEY", VALUE).hasMessage("environment: X_CLIENT_KEY_PASSWORD is missing");
    }

    @Test
    void severalProblems_areReportedTogether() {
        rejected("X_URL", "", "X_CLIENT_KEY", VALUE, "X_USERNAME", VALUE)
                .hasMessage("environment: X_URL is missing; X_CLIENT_KEY_PASSWORD is missing; X_PASSWORD is missing");
    }

    @Test
    void settingsOfTwoLogins_contradict() {
        rejected("X_TOKEN", VALUE, "X_PASSWORD", VALUE, "X_URL", "")
                .hasMessageStartingWith("environment: X_URL is missing; X_PASSWORD, X_TOKEN are of different logins");
    }

    @Test
    void valueAndItsFile_contradict() {
        rejected("X_TOKEN", VALUE, "X_TOKEN_FILE", VALUE)
                .hasMessage("environment: X_TOKEN and X_TOKEN_FILE are both set: keep one");
        rejected(
                        "X_CLIENT_KEY",
                        VALUE,
                        "X_CLIENT_KEY_PASSWORD",
                        VALUE,
                        "X_CLIENT_KEY_PASSWORD_FILE",
                        VALUE,
                        "X_TOKEN",
                        VALUE)
                .hasMessage("environment: X_CLIENT_KEY_PASSWORD and X_CLIENT_KEY_PASSWORD_FILE are both set: keep one");
    }

    @Test
    void urlOrKeyInAFile_isRejected() {
        rejected("X_URL", "", "X_URL_FILE", VALUE, "X_TOKEN", VALUE)
                .hasMessage("environment: X_URL is missing; X_URL_FILE is not read: set X_URL");
        rejected("X_URL_FILE", VALUE, "X_TOKEN", VALUE).hasMessage("environment: X_URL_FILE is not read: set X_URL");
        rejected("X_CLIENT_KEY_FILE", VALUE, "X_CLIENT_KEY_PASSWORD", VALUE, "X_TOKEN", VALUE)
                .hasMessage("environment: X_CLIENT_KEY is missing; X_CLIENT_KEY_FILE is not read: set X_CLIENT_KEY");
    }

    @Test
    void passwordOfAKey_requiresTheKey() {
        rejected("X_CLIENT_KEY_PASSWORD", VALUE, "X_TOKEN", VALUE).hasMessage("environment: X_CLIENT_KEY is missing");
    }

    @Test
    void secretInAFile_isReadWithoutItsLineEnd() throws Exception {
        Path file = Files.writeString(folder.resolve("token"), "two\nlines \r\n");
        assertThat(login("X_TOKEN_FILE", file.toString())).isEqualTo("two\nlines ");
        Files.writeString(file, "\uFEFFtoken\r\n\r\n\n");
        assertThat(login("X_TOKEN_FILE", file.toString())).isEqualTo("token");
        assertThat(login("X_TOKEN", "\uFEFFtoken\n\n")).isEqualTo("token");
        Files.writeString(file, "\uFEFF\n");
        rejected("X_TOKEN_FILE", file.toString()).hasMessage("environment: X_TOKEN_FILE names a file that is empty");
    }

    @Test
    void unusableFiles_areReportedTogether() throws Exception {
        Path empty = Files.writeString(folder.resolve(VALUE), "\n");
        rejected(
                        "X_USERNAME_FILE",
                        empty.toString(),
                        "X_PASSWORD_FILE",
                        VALUE + "/missing",
                        "X_CA",
                        empty.toString(),
                        "X_URL",
                        "http://" + VALUE)
                .hasMessage("environment: X_USERNAME_FILE names a file that is empty;"
                        + " X_PASSWORD_FILE names no file that can be read; X_CA names no PEM file with certificates;"
                        + " X_URL must be the https address of a server, without credentials, '?' or '#'");
    }

    @Test
    void missingSettings_areReportedBeforeAFileIsRead() {
        rejected("X_PASSWORD_FILE", VALUE, "X_CA", VALUE).hasMessage("environment: X_USERNAME is missing");
    }

    @Test
    void caAndKey_arePartOfTheConfiguration() throws Exception {
        Path ca = Files.writeString(
                folder.resolve("ca.pem"), new HeldCertificate.Builder().build().certificatePem());
        Path password = Files.writeString(folder.resolve("password"), KeyFile.PASSWORD + "\n");
        String key = KeyFile.create(folder).toString();
        Map<String, String> variables =
                with("X_CA", ca.toString(), "X_CLIENT_KEY", key, "X_CLIENT_KEY_PASSWORD_FILE", password.toString());
        SdkConfig config = Environment.connect("X", variables, LOGINS, (made, login) -> made);
        assertThat(config.baseUrl()).isEqualTo("https://x.example.com/api");
        assertThat(config.tls().isSystemTrusted()).isTrue();
        assertThat(config.tls().trusted()).hasSize(1);
        assertThat(config.tls().clientKey()).isPresent();
        assertThat(connect(variables)).isEqualTo("key");
        variables.put("X_REALM", "r");
        assertThat(connect(variables)).isEqualTo("key");
        variables.remove("X_REALM");
        variables.put("X_ID", "i");
        assertThat(connect(variables)).isEqualTo("key of i");
        variables.remove("X_ID");
        variables.put("X_TOKEN", "t");
        assertThat(connect(variables)).as("a key in addition to another login").isEqualTo("t");
    }

    @Test
    void keyThatDoesNotOpen_isReported() throws Exception {
        String key = KeyFile.create(folder).toString();
        rejected("X_CLIENT_KEY", key, "X_CLIENT_KEY_PASSWORD", VALUE)
                .hasMessage("environment: X_CLIENT_KEY names no PKCS#12 file that X_CLIENT_KEY_PASSWORD opens");
    }

    @Test
    void keyThatRequiresAPassword_isReported_ifThereIsNone() throws Exception {
        String missing = "environment: X_CLIENT_KEY_PASSWORD is missing";
        rejected("X_CLIENT_KEY", KeyFile.create(folder).toString()).hasMessage(missing);
        for (String label : List.of("ENCRYPTED PRIVATE KEY", "CERTIFICATE")) {
            String pem = "-----BEGIN " + label + "-----\nAAAA\n-----END " + label + "-----\n";
            Path file = Files.writeString(folder.resolve("own.pem"), pem);
            rejected("X_CLIENT_KEY", file.toString()).as(label).hasMessage(missing);
        }
    }

    @Test
    void invalidPath_isReportedAsAnyOtherKey() {
        rejected("X_CLIENT_KEY", VALUE + "\0").hasMessage("environment: X_CLIENT_KEY_PASSWORD is missing");
        rejected("X_CLIENT_KEY", VALUE + "\0", "X_CLIENT_KEY_PASSWORD", VALUE)
                .hasMessage("environment: X_CLIENT_KEY names no PKCS#12 file that X_CLIENT_KEY_PASSWORD opens");
    }

    @Test
    void unreadablePassword_isNotReportedAsAnInvalidKey() throws Exception {
        String key = KeyFile.create(folder).toString();
        rejected("X_CLIENT_KEY", key, "X_CLIENT_KEY_PASSWORD_FILE", VALUE)
                .hasMessage("environment: X_CLIENT_KEY_PASSWORD_FILE names no file that can be read");
    }

    @Test
    void clientKey_mayBePem() throws Exception {
        HeldCertificate own = new HeldCertificate.Builder().build();
        Path both = Files.writeString(folder.resolve("own.pem"), own.privateKeyPkcs8Pem() + own.certificatePem());
        assertThat(config("X_CLIENT_KEY", both.toString()).tls().clientKey()).isPresent();
        assertThat(login("X_CLIENT_KEY", both.toString())).isEqualTo("key");
        Path key = Files.writeString(folder.resolve("own.key"), own.privateKeyPkcs8Pem());
        Path certificate = Files.writeString(folder.resolve("own.crt"), own.certificatePem());
        assertThat(config("X_CLIENT_KEY", key.toString(), "X_CLIENT_CERTIFICATE", certificate.toString())
                        .tls()
                        .clientKey())
                .isPresent();
        rejected("X_CLIENT_KEY", key.toString())
                .hasMessage("environment: X_CLIENT_KEY names no PEM file with a key and its certificate");
        rejected("X_CLIENT_KEY", key.toString(), "X_CLIENT_CERTIFICATE", key.toString())
                .hasMessage("environment: X_CLIENT_KEY and X_CLIENT_CERTIFICATE name no PEM files with a key and its"
                        + " certificate");
        rejected("X_CLIENT_CERTIFICATE", VALUE, "X_TOKEN", VALUE).hasMessageContaining("X_CLIENT_KEY is missing");
    }

    @Test
    void ca_mayBeAKeyStoreWithAPassword() throws Exception {
        KeyStore store = KeyStore.getInstance("JKS");
        store.load(null, null);
        store.setCertificateEntry("ca", new HeldCertificate.Builder().build().certificate());
        Path file = folder.resolve("ca.jks");
        try (var out = Files.newOutputStream(file)) {
            store.store(out, "changeit".toCharArray());
        }
        Path password = Files.writeString(folder.resolve("password"), "changeit\n");
        assertThat(config("X_CA", file.toString(), "X_CA_PASSWORD_FILE", password.toString(), "X_TOKEN", "t")
                        .tls()
                        .trusted())
                .hasSize(1);
        rejected("X_CA", file.toString(), "X_CA_PASSWORD", VALUE, "X_TOKEN", VALUE)
                .hasMessage("environment: X_CA names no file with certificates that X_CA_PASSWORD opens");
        rejected("X_CA_PASSWORD", VALUE, "X_TOKEN", VALUE).hasMessage("environment: X_CA is missing");
        rejected("X_CA", VALUE, "X_CA_PASSWORD", VALUE, "X_CA_PASSWORD_FILE", VALUE, "X_TOKEN", VALUE)
                .hasMessage("environment: X_CA_PASSWORD and X_CA_PASSWORD_FILE are both set: keep one");
    }

    @Test
    void byteOrderMarkAndLineEnds_areRemovedFromFiles() throws Exception {
        Path token = Files.writeString(folder.resolve("token"), "\uFEFFt\nu\r\n\n\n");
        assertThat(login("X_TOKEN_FILE", token.toString())).isEqualTo("t\nu");
        String pem = new HeldCertificate.Builder().build().certificatePem();
        Path ca = Files.writeString(folder.resolve("ca.pem"), "\uFEFF" + pem.replace("\n", "\r\n\r\n"));
        assertThat(config("X_CA", ca.toString(), "X_TOKEN", "t").tls().trusted())
                .hasSize(1);
    }

    @Test
    void proxy_isReadFromTheVariables() throws Exception {
        assertThat(config("X_TOKEN", "t").proxy()).isEmpty();
        assertThat(config("X_TOKEN", "t", "X_PROXY", "p.example.com:3128").proxy())
                .contains(ProxyConfig.of("p.example.com", 3128));
        assertThat(config("X_TOKEN", "t", "X_PROXY", "socks5h://[2001:db8::1]:1080/")
                        .proxy())
                .contains(ProxyConfig.socks("2001:db8::1", 1080));
        Path file = Files.writeString(folder.resolve("proxy"), "http://p.example.com:3128\n");
        assertThat(config("X_TOKEN", "t", "X_PROXY_FILE", file.toString()).proxy())
                .contains(ProxyConfig.of("p.example.com", 3128));
        rejected("X_TOKEN", "t", "X_PROXY", VALUE, "X_PROXY_FILE", file.toString())
                .hasMessage("environment: X_PROXY and X_PROXY_FILE are both set: keep one");
        rejected("X_TOKEN", "t", "X_PROXY_FILE", folder.resolve("missing").toString(), "HTTPS_PROXY", "p:1")
                .hasMessage("environment: X_PROXY_FILE names no file that can be read");
        ProxyConfig proxy = config(
                        "X_TOKEN",
                        "t",
                        "X_PROXY",
                        "http://u%40d:a+%3A%2F" + VALUE + "@p:1",
                        "HTTPS_PROXY",
                        "http://other:2",
                        "NO_PROXY",
                        " a, .b  c:1,")
                .proxy()
                .orElseThrow();
        assertThat(proxy.host()).isEqualTo("p");
        assertThat(proxy.user()).contains("u@d");
        assertThat(proxy.password().map(Secret::reveal)).contains("a+:/" + VALUE);
        assertThat(proxy.toString()).doesNotContain(VALUE);
        assertThat(proxy.nonProxyHosts()).containsExactly("a", ".b", "c:1");
    }

    @Test
    void commonProxyVariables_areForHttps_andLowerCaseTakesPrecedence() {
        assertThat(config("X_TOKEN", "t", "X_PROXY", " ", "HTTPS_PROXY", "http://upper:1", "https_proxy", "")
                        .proxy())
                .contains(ProxyConfig.of("upper", 1));
        assertThat(config("X_TOKEN", "t", "HTTPS_PROXY", "http://upper:1", "https_proxy", "http://lower:2")
                        .proxy())
                .contains(ProxyConfig.of("lower", 2));
        assertThat(config("X_TOKEN", "t", "HTTPS_PROXY", "p:1", "NO_PROXY", "a", "no_proxy", "b")
                        .proxy()
                        .orElseThrow()
                        .nonProxyHosts())
                .containsExactly("b");
        assertThat(config("X_TOKEN", "t", "X_URL", "http://localhost", "HTTPS_PROXY", "p:1")
                        .proxy())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p",
                "p:0",
                "p:99999",
                "https://p:1",
                "http://u@p:1",
                "http://u:hunter2@",
                "http://u:%zz@p:1",
                "http://u:hunter2@p:1/path",
                "http://p q:1",
                "hunter2"
            })
    void malformedProxy_isRejected_byTheNameOfTheVariable(String value) {
        rejected("X_TOKEN", "t", "X_PROXY", value)
                .hasMessageStartingWith("environment: X_PROXY must be http://host:port");
        rejected("X_TOKEN", "t", "https_proxy", value).hasMessageStartingWith("environment: HTTPS_PROXY must be");
    }

    private static SdkConfig config(String... variables) {
        return Environment.connect("X", with(variables), LOGINS, (config, login) -> config);
    }

    private static String login(String... variables) {
        return connect(with(variables));
    }

    private static String connect(Map<String, String> variables) {
        return Environment.connect("X", variables, LOGINS, (config, login) -> login);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> rejected(String... variables) {
        return assertThatThrownBy(() -> login(variables))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageNotContaining(VALUE);
    }

    /** Takes alternating names and values. Adds a valid URL if they have none. */
    private static Map<String, String> with(String... variables) {
        Map<String, String> all = new HashMap<>(Map.of("X_URL", "https://x.example.com/api/"));
        for (int i = 0; i < variables.length; i += 2) {
            all.put(variables[i], variables[i + 1]);
        }
        return all;
    }
}
