package dev.gatehouse.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.InvalidRequestException;
import dev.gatehouse.sdk.sps.SpsClient;
import dev.gatehouse.sdk.sps.SpsCredentials;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.StreamedBody;
import dev.gatehouse.sdk.testkit.sps.FakeSpsServer;
import dev.gatehouse.sdk.testkit.sps.SpsRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The patch of an appliance, with and without failures. */
class SpsPatchTest {

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();
    private FakeSpsServer server;
    private SpsClient sps;
    private Path image;
    private Path bundle;

    @BeforeEach
    void start() throws IOException {
        server = FakeSpsServer.start(SpsRelease.LTS_8_0)
                .addUser("admin", "admin's password")
                .supportBundle(StreamedBody.random(1000, 1));
        sps = SpsClient.create(
                SdkConfig.builder(server.url()).time(new TestTime()).build(),
                SpsCredentials.password("admin", Secret.of("admin's password")));
        image = Files.write(folder.resolve("sps.iso"), FakeSpsServer.firmwareImage("8.0.1"));
        bundle = folder.resolve("bundle.tar.gz");
    }

    @AfterEach
    void stop() {
        sps.close();
        server.close();
    }

    @Test
    void appliance_isPatched_once() {
        assertThat(patch("8.0.1")).isTrue();
        assertThat(server.firmwareVersion()).isEqualTo("8.0.1");
        assertThat(bundle).hasSize(1000);
        assertThat(said)
                .containsExactly(
                        "Support bundle: 1000 bytes.", "Uploaded 24 bytes.", "The appliance runs 8.0.1, before 8.0.0.");
        assertThat(patch("8.0.1")).isFalse();
    }

    @Test
    void noResponseToTheUpgrade_theVersionDecides() {
        server.failNext(
                request -> request.path().equals("/api/firmware/upgrade"),
                Fault.reset().afterProcessing());
        assertThat(patch("8.0.1")).isTrue();
        assertThat(said).contains("No response to the upgrade; the version decides.");
    }

    @Test
    void failedTest_deletesTheImage() {
        server.rejectFirmware();
        assertThatThrownBy(() -> patch("8.0.1")).isInstanceOf(InvalidRequestException.class);
        assertThat(said).contains("The test of 8.0.1 failed: FirmwareTestFailed");
        assertThat(sps.firmware().slots().find("8.0.1")).isEmpty();
        assertThat(server.firmwareVersion()).isEqualTo("8.0.0");
    }

    @Test
    void storedImage_isNotUploadedTwice() {
        server.failNext(request -> request.path().equals("/api/firmware/test"), Fault.status(400));
        server.failNext(request -> request.path().startsWith("/api/firmware/slots/"), Fault.status(400));
        assertThatThrownBy(() -> patch("8.0.1")).isInstanceOf(InvalidRequestException.class);
        assertThat(patch("8.0.1")).isTrue();
        assertThat(server.received())
                .filteredOn(request -> request.path().equals("/api/upload/firmware"))
                .hasSize(1);
    }

    @Test
    void imageOfAnotherVersion_isNotInstalled() {
        assertThatThrownBy(() -> patch("9.0.0")).isInstanceOf(IllegalArgumentException.class);
        assertThat(server.firmwareVersion()).isEqualTo("8.0.0");
    }

    private boolean patch(String version) {
        return new SpsPatch(sps, said::add).run(image, version, bundle);
    }
}
