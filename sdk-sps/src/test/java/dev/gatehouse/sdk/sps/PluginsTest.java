package dev.gatehouse.sdk.sps;

import static dev.gatehouse.sdk.sps.Fixtures.PASSWORD;
import static dev.gatehouse.sdk.sps.Fixtures.USER;
import static dev.gatehouse.sdk.sps.Fixtures.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.Cancellation;
import dev.gatehouse.sdk.core.error.InvalidRequestException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.sps.error.TransactionException;
import dev.gatehouse.sdk.sps.plugins.Plugin;
import dev.gatehouse.sdk.sps.plugins.PluginCheck;
import dev.gatehouse.sdk.sps.transaction.TransactionOptions;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.sps.FakeSpsServer;
import dev.gatehouse.sdk.testkit.sps.SpsRelease;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PluginsTest {

    private static final String UPLOAD = "/api/upload/plugins";
    private static final String COLLECTION = "/api/configuration/plugins/aa";
    private static final BodySource ZIP = BodySource.of(FakeSpsServer.pluginZip("okta", "2.1"));

    private FakeSpsServer server = FakeSpsServer.start(SpsRelease.LTS_8_0).addUser(USER, PASSWORD);
    private SpsClient sps = Fixtures.client(server);

    @AfterEach
    void stop() {
        sps.close();
        server.close();
        assertThat(server.lockHolder()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = SpsRelease.class,
            names = {"LTS_6_0", "LTS_8_0"})
    void upload_takesEffectWithTheCommit(SpsRelease release) {
        stop();
        server = FakeSpsServer.start(release).addUser(USER, PASSWORD);
        sps = Fixtures.client(server);
        Plugin plugin = sps.callInTransaction(tx -> {
            Plugin staged = tx.plugins().upload(ZIP);
            assertThat(server.committedBelow("plugins/aa")).isEmpty();
            return staged;
        });
        assertThat(plugin.name()).contains("okta");
        assertThat(plugin.version()).contains("2.1");
        assertThat(plugin.description()).isPresent();
        assertThat(plugin.path()).isPresent();
        assertThat(plugin.api()).contains("1.0");
        assertThat(plugin.href()).contains(COLLECTION + "/" + plugin.key());
        assertThat(server.committedBelow("plugins/aa")).containsExactly("plugins/aa/" + plugin.key());
        ReceivedRequest sent = Fixtures.all(server, "POST", UPLOAD).get(0);
        assertThat(sent.body()).isEqualTo(FakeSpsServer.pluginZip("okta", "2.1"));
        assertThat(sent.header("Content-Type")).contains("application/zip");
    }

    @Test
    void delete_isStaged_andRejectedWhileReferenced() {
        Plugin plugin = sps.callInTransaction(tx -> tx.plugins().upload(ZIP));
        server.addCollection("ssh/connections")
                .configure("ssh/connections/1", Map.of("plugin", FakeSpsServer.reference("plugins/aa", plugin.key())));
        assertThatThrownBy(() -> sps.inTransaction(tx -> tx.plugins().delete(plugin.key())))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class, e -> assertThat(e.code()).contains("SemanticError"));
        server.configure("ssh/connections/1", Map.of());
        sps.inTransaction(tx -> tx.plugins().delete(plugin.key()));
        assertThat(server.committedBelow("plugins/aa")).isEmpty();
        assertThatThrownBy(() -> sps.inTransaction(tx -> tx.plugins().delete(plugin.key())))
                .isInstanceOf(NotFoundException.class);
        assertThat(Fixtures.all(server, "DELETE", COLLECTION + "/" + plugin.key()))
                .hasSize(3);
    }

    @Test
    void invalidPlugin_isReported_andRolledBack() {
        assertThatThrownBy(() -> sps.inTransaction(tx -> tx.plugins().upload(BodySource.ofString("no zip"))))
                .isInstanceOfSatisfying(InvalidRequestException.class, e -> {
                    assertThat(e.code()).contains("InvalidPlugin");
                    assertThat(e.correctiveAction()).isPresent();
                    assertThat(e.outcomeUnknown()).isFalse();
                });
        assertThat(server.openTransactions()).isZero();
        // A version that is not supported: a 400 without a type
        server.failNext(request("POST", UPLOAD), Fault.status(400));
        assertThatThrownBy(() -> sps.inTransaction(tx -> tx.plugins().upload(ZIP)))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class, e -> assertThat(e.code()).isEmpty());
    }

    @Test
    void failedDeployment_isRolledBack() {
        server.failPluginDeployment();
        assertThatThrownBy(() -> sps.inTransaction(tx -> tx.plugins().upload(ZIP)))
                .isInstanceOfSatisfying(InvalidRequestException.class, e -> {
                    assertThat(e.status()).isEqualTo(422);
                    assertThat(e.code()).contains("TransactionProcessingError");
                    assertThat(Objects.requireNonNull(e.correctiveAction().orElse(null)))
                            .contains("Roll back");
                });
        assertThat(server.committedBelow("plugins/aa")).isEmpty();
        assertThat(server.openTransactions()).isZero();
    }

    @Test
    void uploadWithoutAResponse_isRolledBack() {
        server.failNext(request("POST", UPLOAD), Fault.reset().afterProcessing());
        assertThatThrownBy(() -> sps.inTransaction(tx -> tx.plugins().upload(ZIP)))
                .isInstanceOfSatisfying(
                        TransportException.class,
                        e -> assertThat(e.outcomeUnknown()).isTrue());
        assertThat(server.openTransactions()).isZero();
        assertThat(server.committedBelow("plugins/aa")).isEmpty();
    }

    /** A file that can't be read to its end, has another length, or takes so long that the upload is cancelled. */
    @Test
    void uploadThatBreaksOff_isRolledBack_andLeavesNoLock() {
        byte[] zip = FakeSpsServer.pluginZip("okta", "2.1");
        Cancellation cancellation = Cancellation.create();
        List<BodySource> sources = List.of(
                BodySource.of(
                        300_000,
                        () -> brokenAt(150_000, () -> {
                            throw new IOException("disk");
                        })),
                BodySource.of(
                        300_000,
                        () -> brokenAt(150_000, () -> {
                            throw new IllegalStateException("disk");
                        })),
                BodySource.of(zip.length + 1L, () -> new ByteArrayInputStream(zip)),
                BodySource.of(zip.length - 1L, () -> new ByteArrayInputStream(zip)),
                BodySource.of(300_000, () -> brokenAt(150_000, cancellation::cancel)));
        TransactionOptions options =
                TransactionOptions.builder().cancellation(cancellation).build();
        for (BodySource source : sources) {
            assertThatThrownBy(() -> sps.inTransaction(options, tx -> {
                        tx.system().timeZone().put("Europe/Berlin");
                        tx.plugins().upload(source);
                    }))
                    .satisfies(e -> assertThat(e.getSuppressed()).noneMatch(TransactionException.class::isInstance));
            assertThat(server.openTransactions()).isZero();
            assertThat(server.lockHolder()).isEmpty();
        }
        assertThat(cancellation.isCancelled()).isTrue();
        assertThat(server.commits()).isEmpty();
        sps.inTransaction(tx -> tx.plugins().upload(ZIP));
        assertThat(server.committedBelow("plugins/aa")).hasSize(1);
    }

    private interface Break {
        void run() throws IOException;
    }

    @SuppressWarnings("InputStreamSlowMultibyteRead") // breaks off at an exact byte
    private static InputStream brokenAt(int position, Break action) {
        return new InputStream() {
            private int read;

            @Override
            public int read() throws IOException {
                if (read++ == position) {
                    action.run();
                }
                return 0;
            }
        };
    }

    @Test
    void checkIntegrity_sendsEachCheck() {
        Plugin plugin = sps.callInTransaction(tx -> tx.plugins().upload(ZIP));
        assertThat(sps.plugins()
                        .checkIntegrity(
                                plugin.key(), "aa", List.of(PluginCheck.ZIP_CHECKSUM, PluginCheck.of("unregistered"))))
                .containsKey("body");
        ReceivedRequest sent =
                Fixtures.all(server, "GET", "/api/plugin/integrity").get(0);
        assertThat(sent.target())
                .endsWith("?key=" + plugin.key() + "&plugin_type=aa&ops=zip_checksum&ops=unregistered");
        assertThatThrownBy(() -> sps.plugins().checkIntegrity("1", "aa", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
