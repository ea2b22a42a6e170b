package dev.gatehouse.sdk.core.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.contract.KeyFile;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.spi.Environment.Login;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okhttp3.tls.HeldCertificate;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void unreadablePassword_isNotReportedAsAnInvalidKey() throws Exception {
        String key = KeyFile.create(folder).toString();
        rejected("X_CLIENT_KEY", key, "X_CLIENT_KEY_PASSWORD_FILE", VALUE)
                .hasMessage("environment: X_CLIENT_KEY_PASSWORD_FILE names no file that can be read");
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
