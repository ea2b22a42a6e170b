package dev.gatehouse.sdk.sps;

import static dev.gatehouse.sdk.sps.Fixtures.PASSWORD;
import static dev.gatehouse.sdk.sps.Fixtures.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.BodyTarget;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.sps.error.WaitTimeoutException;
import dev.gatehouse.sdk.sps.support.SupportBundle;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.StreamedBody;
import dev.gatehouse.sdk.testkit.sps.FakeSpsServer;
import dev.gatehouse.sdk.testkit.sps.SpsRelease;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SupportBundlesTest {

    private static final String ROOT = "/api/troubleshooting/support-bundle";
    private static final StreamedBody CONTENT = StreamedBody.random(200_000, 3);

    @TempDir
    Path folder;

    private final TestTime time = new TestTime();

    private interface Use {
        void with(SpsClient sps, FakeSpsServer server) throws Exception;
    }

    private void onAppliance(SpsRelease release, Use use) throws Exception {
        try (FakeSpsServer server =
                        FakeSpsServer.start(release).addUser(USER, PASSWORD).supportBundle(CONTENT);
                SpsClient sps = Fixtures.client(
                        SdkConfig.builder(server.url()).time(time).build())) {
            use.with(sps, server);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = SpsRelease.class,
            names = {"LTS_6_0", "LTS_8_0"})
    void bundle_isStarted_awaited_downloaded_andDeleted(SpsRelease release) throws Exception {
        onAppliance(release, (sps, server) -> {
            Path file = folder.resolve(release + ".tar.gz");
            String key = sps.supportBundles().start();
            assertThat(sps.supportBundles().list())
                    .extracting(SupportBundle::key)
                    .containsExactly(key);
            assertThat(sps.supportBundles().get(key).isFinished()).isFalse();
            SupportBundle finished = sps.supportBundles().await(key, Duration.ofMinutes(10));
            assertThat(finished.status()).contains("finished");
            sps.supportBundles().download(key, BodyTarget.toFile(file));
            assertThat(Files.readAllBytes(file))
                    .isEqualTo(CONTENT.content().get().readAllBytes());
            sps.supportBundles().delete(key);
            assertThat(sps.supportBundles().list()).isEmpty();
            assertThat(lines(server))
                    .containsExactly(
                            "POST " + ROOT + " 0",
                            "GET " + ROOT + " 0",
                            "GET " + ROOT + "/" + key + " 0",
                            "GET " + ROOT + "/" + key + " 0",
                            "GET " + ROOT + "/" + key + "/download 0",
                            "DELETE " + ROOT + "/" + key + " 0",
                            "GET " + ROOT + " 0");
        });
    }

    @Test
    void await_pollsEvery10Seconds_untilTheLimit() throws Exception {
        onAppliance(SpsRelease.LTS_8_0, (sps, server) -> {
            String key = sps.supportBundles().start();
            for (int i = 0; i < 3; i++) {
                server.failNext(
                        Fixtures.request("GET", ROOT + "/" + key),
                        Fault.response(FakeResponse.json(
                                200, Map.of("key", key, "body", Map.of("status", "new"), "meta", Map.of()))));
            }
            assertThatThrownBy(() -> sps.supportBundles().await(key, Duration.ofSeconds(15)))
                    .isInstanceOf(WaitTimeoutException.class);
            assertThat(time.waits()).containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(5));
            assertThat(sps.supportBundles().await(key, Duration.ofMinutes(1)).isFinished())
                    .isTrue();
        });
    }

    @Test
    void unknownBundle_isNotFound_andLeavesNoFile() throws Exception {
        onAppliance(SpsRelease.LTS_8_0, (sps, server) -> {
            assertThatThrownBy(() -> sps.supportBundles().await("none", Duration.ofMinutes(1)))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> sps.supportBundles().download("none", BodyTarget.toFile(folder.resolve("none"))))
                    .isInstanceOf(NotFoundException.class);
            assertThat(folder).isEmptyDirectory();
        });
    }

    @Test
    void status_isComparedIgnoringCase() {
        SupportBundle.Builder bundle = SupportBundle.builder().key("1");
        assertThat(bundle.build().isFinished()).isFalse();
        assertThat(bundle.status("Finished").build().isFinished()).isTrue();
    }

    private static List<String> lines(FakeSpsServer server) {
        return server.received().stream()
                .filter(received -> received.path().startsWith(ROOT))
                .map((ReceivedRequest received) ->
                        received.method() + " " + received.target() + " " + received.body().length)
                .toList();
    }
}
