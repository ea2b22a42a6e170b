package app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.sps.SpsClient;
import dev.gatehouse.sdk.sps.SpsCredentials;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.sps.FakeSpsServer;
import dev.gatehouse.sdk.testkit.sps.SpsRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An upload and a download of the documentation, with a file. */
class TransfersTest {

    @Test
    void fileGoesUpAndComesDown(@TempDir Path folder) throws IOException {
        Path image = Files.writeString(folder.resolve("image.iso"), "firmware");
        Path file = folder.resolve("s-1.zat");
        SpsCredentials credentials = SpsCredentials.password("api", Secret.of("api's password"));
        try (FakeSpsServer server =
                        FakeSpsServer.start(SpsRelease.LTS_8_0).addUser("api", "api's password");
                SpsClient sps = SpsClient.create(SdkConfig.of(server.url()), credentials)) {
            respondToUpload(server);
            Transfers.upload(sps, image);
            respondToUpload(server);
            assertThat(Transfers.rawUpload(sps, CallOptions.defaults(), image).status()).isEqualTo(201);
            server.failNext(
                    request -> request.path().endsWith("/audit_trail"),
                    Fault.response(FakeResponse.text(200, "application/octet-stream", "recording")));
            assertThat(Transfers.download(sps, "s-1", file).bytes()).isEqualTo(9);
            server.failNext(
                    request -> request.path().endsWith("/audit_trail"),
                    Fault.response(FakeResponse.text(200, "application/octet-stream", "recording, again")));
            assertThat(Transfers.rawDownload(sps, file).bytes()).isEqualTo(16);
        }
        assertThat(file).hasContent("recording, again");
    }

    private static void respondToUpload(FakeSpsServer server) {
        server.failNext(
                request -> request.path().equals("/api/upload/firmware"),
                Fault.response(FakeResponse.json(201, Map.of("key", "3"))));
    }
}
